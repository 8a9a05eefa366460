import { decodeAs } from './decoders.ts';
import { isNearly, LETTER_BEYOND_ASCII, mayBeRight, type Reading, readAs } from './reading.ts';
import { tellingSample } from './sample.ts';

/** Encodings that pages are found in once Unicode is ruled out, and what jschardet calls them. */
const CANDIDATES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    shift_jis: ['cp932', 'shift_jis'],
    'euc-jp': ['euc-jp'],
    'euc-kr': ['cp949', 'euc-kr'],
    gb18030: ['gb18030'],
    big5: ['big5', 'big5hkscs'],
    'windows-874': ['cp874'],
    'koi8-r': ['koi8-r'],
    'koi8-u': ['koi8-u'],
    'iso-8859-2': ['iso-8859-2'],
    'iso-8859-5': ['iso-8859-5'],
    'iso-8859-6': ['iso-8859-6'],
    'iso-8859-7': ['iso-8859-7'],
    'iso-8859-8': ['iso-8859-8'],
    'iso-8859-13': ['iso-8859-13'],
    'windows-1250': ['windows-1250'],
    'windows-1251': ['windows-1251'],
    'windows-1252': ['windows-1252'],
    'windows-1253': ['windows-1253'],
    'windows-1254': ['windows-1254'],
    'windows-1255': ['windows-1255'],
    'windows-1256': ['windows-1256'],
    'windows-1257': ['windows-1257'],
    'windows-1258': ['windows-1258'],
  }),
);

/** The most frequent of them, and the answer where nothing tells. */
const FALLBACK = 'windows-1252';

/** What a share of errors takes off a candidate's score: one without any is the likelier. */
const ERROR_PENALTY = 4;

/**
 * Guesses the encoding of a page that isn't Unicode and declares nothing usable. Statistics of each language's bytes
 * (jschardet) score the encodings in which the page has few errors and no words of two alphabets at once.
 *
 * @param bytes a page's bytes.
 * @returns the encoding's name.
 */
export async function detectEncoding(bytes: Buffer): Promise<string> {
  const sample = tellingSample(bytes);
  const plain = decodeAs(sample, FALLBACK);
  // Curly quotes, dashes, © and £ alone tell no language, but stand where windows-1252 has them.
  if (!LETTER_BEYOND_ASCII.test(plain)) return FALLBACK;

  const readings = [...CANDIDATES.keys()]
    .map((encoding) => readAs(sample, encoding))
    .filter((reading) => mayBeRight(reading) && (reading.encoding === FALLBACK || !isNearly(reading.text, plain)));
  const whole = readings.filter((reading) => reading.errors === 0);
  const scores = await scoreBytes(sample, whole);
  for (const reading of readings) {
    if (reading.errors > 0)
      for (const [encoding, score] of await scoreBytes(reading.bytes, [reading])) scores.set(encoding, score);
  }
  let best = FALLBACK;
  for (const [encoding, score] of scores) {
    if (score > (scores.get(best) ?? 0)) best = encoding;
  }
  return best;
}

/** Scores some readings of the same bytes. */
async function scoreBytes(bytes: Buffer, readings: readonly Reading[]): Promise<Map<string, number>> {
  const scores = new Map<string, number>();
  // jschardet complains on standard error of bytes that aren't there.
  if (bytes.length === 0) return scores;
  const { detectAll } = await import('jschardet');
  // The fallback is always among them, because jschardet answers with it when nothing else fits, and else complains.
  const names = [FALLBACK, ...readings.flatMap((reading) => CANDIDATES.get(reading.encoding) ?? [])];
  for (const guess of detectAll(bytes, { detectEncodings: names, minimumThreshold: 0 })) {
    const name = guess.encoding?.toLowerCase() ?? '';
    const reading = readings.find(({ encoding }) => CANDIDATES.get(encoding)?.includes(name));
    if (reading === undefined) continue;
    const { encoding, errors, beyondAscii } = reading;
    // A prior for the most frequent encoding, which fades as evidence grows.
    const prior = encoding === FALLBACK ? 1 + 2 / (1 + beyondAscii) : 1;
    const score = guess.confidence * prior * (1 - ERROR_PENALTY * (errors / beyondAscii));
    scores.set(encoding, Math.max(score, scores.get(encoding) ?? 0));
  }
  return scores;
}
