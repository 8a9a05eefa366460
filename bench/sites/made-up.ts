/** A newspaper that doesn't exist: dumps of its pages, whose bodies are known because they were made here. */

/** One dump, and what a careful reader would keep of it. */
export interface MadeUpPage {
  readonly path: string;
  readonly dump: string;
  readonly title: string;
  readonly body: string;
}

const PLACES = [
  'Tolm',
  'Hestholm',
  'Brellin',
  'Ostermoor',
  'Varde',
  'Quillan',
  'Sandwick',
  'Lindby',
  'Karrow',
  'Merenna',
];
const THINGS = [
  'the ferry',
  'the old mill',
  'the swimming pool',
  'the night bus',
  'the fish market',
  'the lighthouse',
  'the town archive',
  'the harbour crane',
  'the school kitchen',
  'the weir',
  'the tram depot',
  'the public bath',
];
const PEOPLE = [
  'Ilse Corvane',
  'Tam Olderby',
  'Greta Vann',
  'Jon Askill',
  'Mira Solvang',
  'Pelle Dahm',
  'Nora Quist',
  'Edda Brandt',
];
const OFFICES = [
  'the mayor',
  'the treasurer',
  'the head of the works department',
  'a teacher',
  'the harbour master',
  'a councillor',
];
const VERBS = ['reopen', 'sell', 'repair', 'close', 'rent out', 'move', 'insure', 'rebuild'];
const TIMES = [
  'in spring',
  'before the winter',
  'by the end of the year',
  'within two weeks',
  'after the holidays',
  'next month',
];
const REASONS = [
  'the money has run out',
  'a survey had found cracks in the foundations',
  'no company had answered the tender',
  'the neighbours had gone to court',
  'the insurers had raised their price by a third',
  'the staff had been promised as much',
];
const DOUBTS = [
  'would not say who is to pay for it',
  'called the figures too optimistic',
  'asked for another report before anything is signed',
  'remembered that the same had been promised ten years ago',
  'spoke of the best news in a long time',
  'left the meeting before the vote',
];
const AUTHORS: readonly (readonly [name: string, bio: string])[] = [
  [
    'Agnes Tarrow',
    'Agnes Tarrow has covered the coast for the Courier since 2009 and lives on a houseboat with two dogs.',
  ],
  [
    'Henrik Moll',
    'Henrik Moll joined the Courier from the radio and writes about money, courts and everything in between.',
  ],
  [
    'Sanna Birk',
    'Sanna Birk grew up in Varde, studied history and has kept the local desk of the Courier together for years.',
  ],
];
const LABELS = ['What happened', 'What comes next'];
const MENU = ['Tolm Courier', 'News', 'Harbour', 'Sport', 'Letters', 'Weather', 'Log in'];
/** Sentences of the frame, which read like the article. */
const APPEAL =
  'The Courier belongs to nobody but its readers, and what you read here was paid for by people in the towns along the coast who think that somebody should sit through the meetings of the council.';
const HOUSE =
  'Our reporters go to every meeting of the council, whether anything is decided there or not, and they have done so since the paper was founded in a bakery in the year 1902.';
const POSTSCRIPT =
  'Were you there, or do you know more? The desk is glad of every call and every letter, and names nobody who asks it not to.';

/** Words that only the frame has. */
export const FRAME_PHRASES = [APPEAL, HOUSE, POSTSCRIPT, ...AUTHORS.map(([, bio]) => bio)];

/**
 * Makes the site.
 *
 * @param count how many articles, each of which says what no other says.
 * @returns their dumps, in the order of their paths.
 */
export function makeSite(count: number): MadeUpPage[] {
  return Array.from({ length: count }, (_, i) => makePage(i));
}

function makePage(number: number): MadeUpPage {
  const random = generator(number + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const place = pick(PLACES);
  const thing = pick(THINGS);
  const title = `${place} is to ${pick(VERBS)} ${thing} ${pick(TIMES)}`;
  const [author, bio] = pick(AUTHORS);
  const sentence = (): string => {
    const amount = 10 + Math.floor(random() * 990);
    const forms = [
      `${pick(PEOPLE)}, ${pick(OFFICES)} of ${pick(PLACES)}, ${pick(DOUBTS)}.`,
      `The council of ${place} had put aside ${amount} thousand crowns for ${thing}, of which ${Math.floor(amount / 3)} are left.`,
      `That ${thing} won't ${pick(VERBS)} itself ${pick(TIMES)} was clear to ${pick(PEOPLE)}, since ${pick(REASONS)}.`,
      `In ${pick(PLACES)} they had tried to ${pick(VERBS)} ${pick(THINGS)} ${pick(TIMES)}, but ${pick(REASONS)}.`,
      `${amount} people signed a letter in which ${pick(PEOPLE)} ${pick(DOUBTS)}.`,
    ];
    return pick(forms);
  };
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 2) }, sentence).join(' ');
  const first = Array.from({ length: 2 + Math.floor(random() * 3) }, paragraph);
  const second = Array.from({ length: 2 + Math.floor(random() * 3) }, paragraph);
  const day = 1 + (number % 28);
  const body = [...first.slice(0, 1), LABELS[0], ...first.slice(1), LABELS[1], ...second];
  const printed = [
    ...MENU,
    title,
    `By ${author}`,
    `${day} March 2024`,
    ...first.slice(0, 1),
    APPEAL,
    LABELS[0],
    ...first.slice(1),
    HOUSE,
    LABELS[1],
    ...second,
    POSTSCRIPT,
    bio,
    'Most read',
    ...Array.from({ length: 4 }, () => `${pick(PLACES)} is to ${pick(VERBS)} ${pick(THINGS)}`),
    '© 2024 Tolm Courier',
  ];
  const path = `${String(number).padStart(4, '0')}.txt`;
  return { path, dump: `${printed.join('\n\n')}\n`, title, body: body.join('\n\n') };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
