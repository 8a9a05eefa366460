import { expect, it } from 'vitest';
import { bodyOf, judge } from './support.ts';

const TURNS = [
  ['You said:', 'How do I moor a boat alone when the wind blows off the quay?'],
  [
    'Helper said:',
    'Use a midship spring line: it is the one line that holds the boat by itself while you see to the others, and it can be set from the cockpit.',
  ],
  ['You said:', 'And in a current?'],
  [
    'Helper said:',
    'Then come in against the current, which gives you steerage at low speed and stops the boat when you take the power off.',
  ],
] as const;

const page = (turns: readonly (readonly [string, string])[], hides = 'class="sr-only"') =>
  `<html lang="en"><head><title>Mooring alone</title></head><body><main>${turns
    .map(
      ([who, what]) =>
        `<section class="turn"><h5 ${hides}>${who}</h5><div><p>${what}</p></div><button>Copy</button></section>`,
    )
    .join('')}</main><div>The helper can be wrong. Check what matters.</div></body></html>`;

it('a conversation is kept whole, with who speaks', async () => {
  expect(bodyOf(await judge(page(TURNS), 'html'))).toEqual(TURNS.flat());
});

it('a hidden title is none who speaks', async () => {
  const titled = page(TURNS).replace('<main>', '<main><h1 class="sr-only">Mooring alone</h1>');
  expect(bodyOf(await judge(titled, 'html'))).toEqual(TURNS.flat());
});

it('hidden headings that don’t take turns stay hidden', async () => {
  const others = TURNS.map(([who, what], i) => [`${who} ${i}`, what] as const);
  const body = bodyOf(await judge(page(others), 'html'));
  expect(body.filter((text) => others.some(([who]) => who === text))).toEqual([]);
  const three = bodyOf(await judge(page(TURNS.slice(0, 3)), 'html'));
  expect(three).not.toContain('You said:');
});
