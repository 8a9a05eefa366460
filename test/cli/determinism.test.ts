import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder, run } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARGS = ['fixtures', '--explain', '--quiet'];

/** Fails whoever asks for the host's locale: which of them count words in another way depends on the version of ICU. */
const NO_LOCALE = `
  for (const name of ['Segmenter', 'Collator', 'DateTimeFormat', 'NumberFormat', 'PluralRules', 'ListFormat']) {
    Intl[name] = new Proxy(Intl[name], {
      construct(Real, [locale, ...rest]) {
        if (locale === undefined) throw new Error(name + ' asks for the locale of the host');
        return new Real(locale, ...rest);
      },
    });
  }
`;

/** A clock that stands on one moment, in place of the machine's, and a die that always falls the same. */
const clockAt = (moment: string) => `
  const now = Date.parse('${moment}');
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) { if (args.length === 0) super(now); else super(...args); }
    static now() { return now; }
  };
  Math.random = () => 0.5;
`;

test('a record is the same under another clock, time zone and locale', async () => {
  const clocks = folder({
    'past.mjs': clockAt('1999-12-31T23:59:59Z') + NO_LOCALE,
    'future.mjs': clockAt('2038-02-28T12:00:00Z') + NO_LOCALE,
  });
  const here = await run(ARGS, { cwd: ROOT });
  expect(here.status).toBe(0);
  expect(here.stdout.split('\n').length).toBeGreaterThan(40);
  for (const [zone, locale, clock] of [
    ['Pacific/Kiritimati', 'ar_EG.UTF-8', 'past'],
    ['America/St_Johns', 'tr_TR.UTF-8', 'future'],
    ['Asia/Kathmandu', 'th_TH.UTF-8', 'future'],
    ['Pacific/Pago_Pago', 'C', 'past'],
  ]) {
    const preload = `--import=${clocks}/${clock}.mjs`;
    const env = { ...process.env, NODE_OPTIONS: preload, TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale };
    const elsewhere = await run(ARGS, { cwd: ROOT, env });
    expect(elsewhere.stderr).toBe('');
    expect(elsewhere.stdout === here.stdout, `${zone}, ${locale}, ${clock}`).toBe(true);
  }
});
