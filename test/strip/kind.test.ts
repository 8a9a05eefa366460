import { describe, expect, it } from 'vitest';
import { judge } from './support.ts';

const PRODUCT = `Lantern Works
Brass storm lantern with two wicks
Item number 4411
Add to cart
Quantity
In stock
Ships in two days
The lantern burns for eleven hours on one filling and stands on a foot that no wind tips over, as fishermen on the northern quays have known for eighty years.
Specifications
Dimensions
Weight
Material
Warranty
The glass is blown by hand in a workshop behind the old harbour office, and a broken one is replaced at no cost within the first three years.
Returns
Delivery`;

const MANUAL = `Tidewire
Getting started
Installation
Configuration
Environment variables
Parameters
Commands
Set the interval
The interval tells how many seconds pass between two readings of the gauge, and a value below five is refused because the gauge needs that long to settle.
Example
Returns a number
Functions and methods
A reading that is older than the interval is thrown away before the next one is taken, so that a slow line never fills the memory of the small board.
API reference
Configuration file
Command line
Install the package with npm
Run the command to get the version number, and see the example below for the arguments that the function accepts and the object it returns.
Changelog
Deprecated`;

const FORUM = `Harbour board
Search this forum
Boats and engines
Does anybody know how to free a seized winch?
My winch has not turned since the storm in March, and neither oil nor heat has done anything for it, so I wonder what else there is to try before I cut it out.
Thread starter
Last edited by Oskar
12 replies
I had the same trouble with mine two winters ago and got it free with a long bar and a lot of patience, but the pawls were gone afterwards and had to be made anew.
Oldest first
You must be registered
Similar threads
Members online
New topics`;

const LISTING = `Lantern Works
Storm lanterns
Sort by
Price
Color
Size
Filters
Showing 3 of 3 results
Brass storm lantern
Copper storm lantern
Tin storm lantern
New arrivals
All brands
Our lanterns are made in the town, by hand, from brass that is melted down from old ship fittings, and each of them burns for eleven hours on one filling.
Best sellers
Collections`;

const PRODUKT = `Lampenhaus Nord
Sturmlaterne aus Messing mit zwei Dochten
Artikelnummer 4411
In den Warenkorb
Menge
Lieferbar
Lieferung in zwei Tagen
Die Laterne brennt mit einer Füllung elf Stunden lang und steht auf einem Fuß, den kein Wind umwirft, wie die Fischer am nördlichen Kai seit achtzig Jahren wissen.
Maße
Gewicht
Zustand
Das Glas wird in einer Werkstatt hinter dem alten Hafenamt von Hand geblasen, und ein zerbrochenes wird in den ersten drei Jahren kostenlos ersetzt.
Versand
Verkäufer`;

const SHORT = `Tolm closes its mole

Nobody may walk on the eastern mole from Monday, said the harbour master, because the storm has taken away forty metres of its parapet.`;

describe('the kind of a short page', () => {
  it('is that of an article where it has a paragraph and hardly any words', async () => {
    expect((await judge(SHORT)).kind).toBe('article');
    expect((await judge(`<h1>${SHORT.replace('\n\n', '</h1><p>')}</p>`, 'html')).kind).toBe('article');
  });
});

describe('a page that hardly says anything', () => {
  it('keeps what it says, but for a title alone', async () => {
    const textOf = async (dump: string) => {
      const { blocks, verdicts } = await judge(dump);
      return blocks.filter(({ index }) => verdicts[index]?.verdict === 'body').map(({ text }) => text);
    };
    expect(await textOf('Marian Blue Lamp | Lampworks UK')).toEqual([]);
    expect(await textOf('Good evening everybody')).toEqual(['Good evening everybody']);
  });
});

describe('the words in the short lines of a dump', () => {
  it.each([
    ['a thing for sale', PRODUCT, 'product'],
    ['a manual', MANUAL, 'other'],
    ['a forum', FORUM, 'forum'],
    ['things for sale', LISTING, 'listing'],
    ['a thing for sale, in German', PRODUKT, 'product'],
  ])('tell a page of %s', async (_, text, kind) => {
    expect((await judge(text)).kind).toBe(kind);
  });

  it('say nothing when there are few of them', async () => {
    const lines = PRODUCT.split('\n').filter((line) => line.length > 40 || line === 'Weight' || line === 'Returns');
    expect((await judge(lines.join('\n'))).kind).toBe('article');
  });
});
