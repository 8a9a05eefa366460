import { describe, expect, it } from 'vitest';
import { bodyOf, judge, STORY, verdictOf } from './support.ts';

const HEADLINE = 'Harbour master closes storm-damaged mole to walkers';

const GERMAN = [
  'Der Hafenmeister von Tolm hat die östliche Mole für Spaziergänger gesperrt, nachdem ein Wintersturm vierzig Meter ihrer Brüstung mitgenommen hat. Wer das bezahlen soll, weiß noch niemand.',
  'Ingenieure, die am Donnerstag mit dem Boot hinausfuhren, fanden zwei weitere Risse unter der Wasserlinie. Einer davon ist so breit, dass ein Seehund hindurchschwimmen könnte, wie einer von ihnen dem Rat sagte.',
  'Die Mole wurde 1911 aus Granit gebaut, den der Steinbruch in Hestholm nicht mehr hat. Die neuen Steine müssen deshalb im Ausland geschnitten und mit Lastkähnen gebracht werden, sobald die See es erlaubt.',
  'Fischer sagen, dass die Dünung durch die Lücke bis in das innere Becken läuft, wo sich seit Sonntag drei Boote losgerissen haben. Ein viertes ist an seinem Liegeplatz gesunken, ein fünftes liegt auf der Seite.',
  'Der Rat will in der nächsten Woche über einen Kredit entscheiden. Bis dahin halten ein Seil und ein Wachmann die Neugierigen vom Rand fern, was am Wochenende nur zum Teil gelang.',
];

describe('a note on the author below a story', () => {
  it.each([
    ['By Ada Lund', 'Ada Lund is an engineer who has looked after moles and locks on three coasts for twenty years.'],
    [
      'By Ada Lund and Jon Brekke',
      'Jon Brekke writes about boats, and has lost two of his own to the swell in the inner basin.',
    ],
  ])('is known by the name in %s', async (byline, note) => {
    const page = await judge([HEADLINE, byline, ...STORY, note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('dropped:author-bio');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('is known by the last name behind a title, right under the byline', async () => {
    const note = 'Ms. Lund is an engineer who has looked after moles and locks on three coasts for twenty years.';
    const page = await judge([HEADLINE, 'By Ada Lund', note, ...STORY].join('\n\n'));
    expect(verdictOf(page, note)).toBe('dropped:author-bio');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('is no note when it is about somebody else', async () => {
    const about =
      'Jon Brekke is the one who will have to pay: the mole has belonged to his family since the harbour was dug.';
    const page = await judge([HEADLINE, 'By Ada Lund', ...STORY.slice(0, 2), about, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, about)).toBe('body');
  });

  it.each([
    'Ada Lund is a freelance writer who has looked after moles and locks on three coasts for twenty years.',
    'Ada van Lund is senior editor of the Tolm Courier. She has lost two boats of her own to the inner basin.',
  ])('is known by its place and words where the byline is lost: %s', async (note) => {
    const page = await judge([HEADLINE, ...STORY, note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('dropped:author-bio');
    expect(bodyOf(page)).toEqual([...STORY]);
  });

  it('is known so in other languages', async () => {
    const note =
      'Ada Lund ist Redakteurin beim Boten von Tolm und schreibt seit zwanzig Jahren über Molen und Schleusen.';
    const page = await judge(['Mole von Tolm bleibt gesperrt', ...GERMAN, note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('dropped:author-bio');
    expect(bodyOf(page)).toEqual(GERMAN);
  });

  it.each([
    'Ada Lund is the writer whom the council has asked to tell the story of the mole, and she has not begun yet.',
  ])('is no note within the story: %s', async (about) => {
    const page = await judge([HEADLINE, ...STORY.slice(0, 2), about, ...STORY.slice(2)].join('\n\n'));
    expect(verdictOf(page, about)).toBe('body');
  });

  it.each([
    'This is the writer of whom the council has asked that she tell the story of the mole before it is gone.',
    'Ada Lund is the last who has walked out to its end, and she does not think that anybody should do it again.',
  ])('is no note without a name or a trade: %s', async (last) => {
    const page = await judge([HEADLINE, ...STORY, last].join('\n\n'));
    expect(verdictOf(page, last)).toBe('body');
  });
});

describe('a box about the author below a story', () => {
  const note =
    'Ada grew up beside a lighthouse and collects old charts. She keeps bees, and a boat that no longer floats.';
  const more = 'When she isn’t out with the pilots, Ada repairs clocks for her neighbours.';

  it.each([[['Ada Lund', note]], [['By Ada Lund', 'Harbours and bridges', note]], [['Ada Lund', note, more]]])(
    'is known by a name and a text that takes it up: %j',
    async (box) => {
      const page = await judge([HEADLINE, ...STORY, ...box].join('\n\n'));
      expect(bodyOf(page)).toEqual([...STORY]);
      expect(verdictOf(page, note)).toBe('dropped:author-bio');
    },
  );

  it('is none of a label and a sentence that begins with its word', async () => {
    const use =
      'Ladder steps at the mole are meant for pilots, and for whoever falls in while he reads the sign beside them.';
    const page = await judge([HEADLINE, ...STORY, 'Ladder Rules', use].join('\n\n'));
    expect(verdictOf(page, use)).toBe('body');
  });

  it('is none when the story has spoken of its bearer', async () => {
    const told =
      'Nobody on the quay knows the mole as Ada does, the engineers say, and nobody has been asked less about it.';
    const page = await judge([HEADLINE, ...STORY, told, 'Ada Lund', note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('body');
  });

  it('is none in a story that is made of such', async () => {
    const people = ['Jon Brekke', 'Mia Holt', 'Ole Strand'].flatMap((name) => [
      name,
      `${name.split(' ')[0]} has walked out to the lamp every morning for thirty years, whatever the weather, and says that the rope will not keep anybody from doing so again this spring.`,
    ]);
    const page = await judge([HEADLINE, ...STORY, ...people, 'Ada Lund', note].join('\n\n'));
    expect(verdictOf(page, note)).toBe('body');
  });
});
