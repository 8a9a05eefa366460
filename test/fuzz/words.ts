import fc from 'fast-check';

/** What pages write that means something to one of our readers, in HTML, JSON, dumps, Markdown or on a terminal. */
export const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\u202egnp.exe',
  '\u0000',
  '\ufeff',
  '\ud800',
  '\u2028',
  '\u0085',
  '\u200b',
  '\u00ad',
  '&#27;[2J',
  '&#x9b;31m',
  '&#0;',
  '&#xd800;',
  '&#99999999999;',
  '&nbsp;',
  '&lt;script&gt;',
  '&amp;lt;b&amp;gt;',
  '&notit;',
  '&NotEqualTilde;',
  '<script>alert(1)</script>',
  '</script>',
  '</title>',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<?php',
  '<style>',
  '<plaintext>',
  '<b',
  '</',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '$\\alpha$',
  '\\(x',
  '[12]',
  '[^1]:',
  '(BUTTON)',
  '[ ]',
  '______',
  '```',
  '|---|---|',
  '> > >',
  '***',
  '1.',
  '•',
  'References',
  'Visible links',
  '12. https://example.org/a',
  '11.4 C',
  'By Ann Lee',
  'Updated: 2 hours ago',
  'Thursday, March 14, 2024',
  '2024-03-14T25:61:00+99:99',
  '31/12/9999',
  'Read more',
  'Related Articles',
  'We use cookies',
  'Subscribe to read on',
  '© 2024',
  '10:30',
];

const LETTERS = [
  'river council willows evening members spring election water town debate agreed plant',
  'la ciudad aprobó el plan de los sauces junto al río',
  'город решил посадить ивы вдоль реки',
  '市议会同意沿河种植柳树。',
  'المجلس وافق على زرع الصفصاف',
  '👩‍👩‍👧 é ü ß İ ﬁ',
].flatMap((line) => line.split(' '));

/** A word: mostly a plain one, sometimes one that means something to a reader, sometimes anything. */
export const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A sentence, or what stands in place of one. */
export const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '', '?', ' –', ',', ':'))
  .map(([words, end]) => words.join(' ') + end);

/** A paragraph that is long enough to be a body's. */
export const prose = fc
  .array(fc.array(fc.constantFrom(...LETTERS.slice(0, 24)), { minLength: 8, maxLength: 16 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`).join(' '));
