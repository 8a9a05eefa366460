import type { Token } from './tokens.ts';

/** Zones that mean one offset. `ET`, `PT` and the like don't, nor do `IST` and `BST` in every country. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    z: 'Z',
    utc: 'Z',
    gmt: 'Z',
    est: '-05:00',
    edt: '-04:00',
    cdt: '-05:00',
    mst: '-07:00',
    mdt: '-06:00',
    pst: '-08:00',
    pdt: '-07:00',
    cet: '+01:00',
    mez: '+01:00',
    cest: '+02:00',
    mesz: '+02:00',
    wet: 'Z',
    west: '+01:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    jst: '+09:00',
    kst: '+09:00',
    hkt: '+08:00',
    sgt: '+08:00',
    aest: '+10:00',
    aedt: '+11:00',
    acst: '+09:30',
    acdt: '+10:30',
    awst: '+08:00',
    nzst: '+12:00',
    nzdt: '+13:00',
    wib: '+07:00',
    wita: '+08:00',
    wit: '+09:00',
    pkt: '+05:00',
    sast: '+02:00',
    мск: '+03:00',
  }),
);

/** Zones by their whole names, which go on with `Time`. */
const SPELLED_ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'coordinated universal': 'Z',
    'greenwich mean': 'Z',
    'newfoundland standard': '-03:30',
    'newfoundland daylight': '-02:30',
    'atlantic standard': '-04:00',
    'atlantic daylight': '-03:00',
    'eastern standard': '-05:00',
    'eastern daylight': '-04:00',
    'central standard': '-06:00',
    'central daylight': '-05:00',
    'mountain standard': '-07:00',
    'mountain daylight': '-06:00',
    'pacific standard': '-08:00',
    'pacific daylight': '-07:00',
    'alaska standard': '-09:00',
    'alaska daylight': '-08:00',
    'hawaii standard': '-10:00',
    'british summer': '+01:00',
    'irish standard': '+01:00',
    'western european': 'Z',
    'western european summer': '+01:00',
    'central european': '+01:00',
    'central european summer': '+02:00',
    'eastern european': '+02:00',
    'eastern european summer': '+03:00',
    'moscow standard': '+03:00',
    'west africa': '+01:00',
    'central africa': '+02:00',
    'east africa': '+03:00',
    'south africa standard': '+02:00',
    'gulf standard': '+04:00',
    'pakistan standard': '+05:00',
    'india standard': '+05:30',
    'indian standard': '+05:30',
    'china standard': '+08:00',
    'hong kong': '+08:00',
    'singapore standard': '+08:00',
    'japan standard': '+09:00',
    'korea standard': '+09:00',
    'australian western standard': '+08:00',
    'australian central standard': '+09:30',
    'australian central daylight': '+10:30',
    'australian eastern standard': '+10:00',
    'australian eastern daylight': '+11:00',
    'new zealand standard': '+12:00',
    'new zealand daylight': '+13:00',
  }),
);
const ZONE_BEGINS: ReadonlySet<string> = new Set(
  [...SPELLED_ZONES.keys()].map((name) => name.split(' ', 1)[0] as string),
);
/** Most words of such a name, `Time` left out. */
const MAX_ZONE_WORDS = 3;

/** Zones that mean another offset in another country: they say that a time is one, but not which moment. */
const LOCAL_ZONES = new Set(['bst', 'ist', 'cst', 'ast', 'wat', 'aet', 'trt', 'tsi']);
/** The same of those that are words, too. */
const LOCAL_WORDS = new Set(['et', 'ct', 'mt', 'pt']);

/** Whether a word is a zone's name and nothing else. */
export function isZone(word: string): boolean {
  return ZONES.has(word) || LOCAL_ZONES.has(word);
}

function offset(tokens: readonly Token[], at: number): { zone: string; next: number } | null {
  const sign = tokens[at]?.text;
  const hours = tokens[at + 1];
  if ((sign !== '+' && sign !== '-' && sign !== '−') || hours?.kind !== 'number' || hours.spaced) return null;
  const mark = sign === '+' ? '+' : '-';
  if (hours.text.length === 4 && hours.value % 100 < 60 && hours.value <= 1400) {
    return { zone: `${mark}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: at + 2 };
  }
  if (hours.text.length > 2 || hours.value > 14) return null;
  const whole = `${mark}${hours.text.padStart(2, '0')}`;
  const minutes = tokens[at + 3];
  if (tokens[at + 2]?.text === ':' && minutes?.text.length === 2 && minutes.value < 60) {
    return { zone: `${whole}:${minutes.text}`, next: at + 4 };
  }
  return hours.text.length === 2 || mark === '+' ? { zone: `${whole}:00`, next: at + 2 } : null;
}

/** The zone whose whole name begins at a token. */
function spelledZone(tokens: readonly Token[], at: number): { zone: string; next: number } | null {
  let name = '';
  for (let next = at; next <= at + MAX_ZONE_WORDS; next++) {
    const { kind, text = '' } = tokens[next] ?? {};
    if (kind !== 'word') return null;
    const zone = text === 'time' ? SPELLED_ZONES.get(name) : undefined;
    if (zone !== undefined) return { zone, next: next + 1 };
    name = name === '' ? text : `${name} ${text}`;
  }
  return null;
}

/** The zone behind a time, none where a name means several, and the token after it. */
export function zoneAt(tokens: readonly Token[], start: number): { zone: string | undefined; next: number } {
  const at = tokens[start]?.text === '(' ? start + 1 : start;
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  const named = ZONES.get(word);
  if (named !== undefined) {
    const explicit = named === 'Z' ? offset(tokens, at + 1) : null;
    return explicit ?? { zone: named, next: at + 1 };
  }
  const spelled = ZONE_BEGINS.has(word) ? spelledZone(tokens, at) : null;
  if (spelled !== null) return spelled;
  if (LOCAL_ZONES.has(word) || LOCAL_WORDS.has(word)) return { zone: undefined, next: at + 1 };
  // `10:00 - 12` and `10:00 -12:00` are hours of opening; `10:00 -0500` is a zone.
  const hours = tokens[start + 1]?.text ?? '';
  const isZone = tokens[start]?.text === '+' || hours.length === 4 || hours.startsWith('0');
  if (tokens[start]?.spaced === true && !isZone) return { zone: undefined, next: start };
  return offset(tokens, start) ?? { zone: undefined, next: start };
}
