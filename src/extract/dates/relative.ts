import { hasDigit } from './digits.ts';
import { tokenize } from './tokens.ts';

/** Units by their names as pages print them after a number, the words of one unit in one list. */
const UNITS: readonly (readonly [minutes: number, words: string])[] = [
  [
    1,
    'min mins minute minutes minuten minuto minutos minuti minuut minuter minutter minuuttia minut minuty минут минуты минуту хвилин dakika menit phút دقيقة دقائق דקות 分 分钟 分鐘 分間 분',
  ],
  [
    60,
    'h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur timme timmar timer tuntia godzin godziny godzinę hodin hodinami hodinou час часа часов годин години saat jam giờ ساعة ساعات שעות 小时 小時 時間 시간',
  ],
  [
    1440,
    'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager päivää dni dzień dnem dny день дня дней дні днів gün hari ngày يوم أيام ימים 天 日 일',
  ],
  [
    10080,
    'week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker viikkoa tydzień tygodnie tygodni týdnem týdny неделю недели недель hafta minggu tuần أسبوع أسابيع שבועות 周 週間 주',
  ],
];

/** Words before or after the number that put it into the past. */
const AGO = new Set(
  'ago vor y hace há fa geleden sedan siden sitten temu před pred назад тому önce lalu trước منذ قبل לפני 前 전 atrás'.split(
    ' ',
  ),
);
/** How many words before and after the number and its unit are looked at for them. */
const REACH = 2;

/** Days that have a name of their own, as days before. */
const NAMED: ReadonlyMap<string, number> = new Map(
  [
    'today heute aujourd hoy hoje oggi vandaag idag сегодня 今天 今日 오늘',
    'yesterday gestern hier ayer ontem ieri gisteren igår вчера 昨天 昨日 어제',
  ].flatMap((words, days) => words.split(' ').map((word) => [word, days])),
);

const NAMES = [...NAMED.keys()];

/** A line that says no more than when is no longer than this, in UTF-16 units. */
const MAX_RELATIVE = 60;
const MAX_NAMED = 24;
const DAY = 1440;

let minutesOf: Map<string, number> | undefined;

/** How long ago a text says that something was, in minutes; whole days are a multiple of {@link DAY}. */
function minutesAgo(text: string): number | null {
  minutesOf ??= new Map(UNITS.flatMap(([minutes, words]) => words.split(' ').map((word) => [word, minutes])));
  const tokens = tokenize(text).filter((token) => token.kind !== 'mark');
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'word') {
      const days = NAMED.get(token.text);
      if (days !== undefined) return days * DAY;
      continue;
    }
    const next = tokens[at + 1];
    if (next?.kind !== 'word' || token.text.length > 3) continue;
    const isJoined = /[前전]$/.test(next.text) && next.text.length > 1;
    const unit = minutesOf.get(isJoined ? next.text.slice(0, -1) : next.text);
    const around = [...tokens.slice(Math.max(0, at - REACH), at), ...tokens.slice(at + 2, at + 2 + REACH)];
    if (unit !== undefined && (isJoined || around.some((word) => AGO.has(word.text)))) return token.value * unit;
  }
  return null;
}

function hasName(text: string): boolean {
  return NAMES.some((name) => text.includes(name));
}

/** Whether a text says how long ago something was, and hardly anything else. */
export function isRelative(text: string): boolean {
  if (text.length > MAX_RELATIVE) return false;
  // What has no number and none of the names counts from no day.
  const canBe = hasDigit(text) || (text.length <= MAX_NAMED && hasName(text.toLowerCase()));
  return canBe && minutesAgo(text) !== null;
}

/**
 * The date that `2 days ago`, `vor 3 Stunden`, `il y a 2 jours` or `yesterday` name.
 *
 * @param captured when the page was seen, in the schema's form.
 * @returns the day, with the time when hours or minutes are counted; null when `captured` isn't precise enough for that,
 *   or the text counts nothing.
 */
export function resolveRelative(text: string, captured: string): string | null {
  const minutes = text.length <= MAX_RELATIVE && captured.length >= 10 ? minutesAgo(text) : null;
  if (minutes === null) return null;
  const [, day = '', time, zone = ''] = /^(.{10})(?:T(\d\d:\d\d)[:.\d]*([Z+-].*)?)?$/.exec(captured) ?? [];
  const isWhole = minutes % DAY === 0;
  if (day === '' || (!isWhole && time === undefined)) return null;
  const moment = Date.parse(`${day}T${isWhole ? '00:00' : time}:00Z`) - minutes * 60_000;
  if (!Number.isFinite(moment)) return null;
  const iso = new Date(moment).toISOString();
  return isWhole ? iso.slice(0, 10) : `${iso.slice(0, 16)}${zone}`;
}
