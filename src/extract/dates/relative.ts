import { hasDigit } from '../../digits.ts';
import { findCount } from '../../time-ago.ts';
import { tokenize } from './tokens.ts';

/** Days that have a name of their own: none and one before. */
const NAMES_OF_TODAY = 'today|heute|aujourd|hoy|hoje|oggi|vandaag|idag|сегодня|今天|今日|오늘';
const NAMES_OF_YESTERDAY = 'yesterday|gestern|hier|ayer|ontem|ieri|gisteren|igår|вчера|昨天|昨日|어제';
const HAS_NAME = new RegExp(`${NAMES_OF_TODAY}|${NAMES_OF_YESTERDAY}`);

/** The same, as days before. */
const NAMED: ReadonlyMap<string, number> = new Map(
  [NAMES_OF_TODAY, NAMES_OF_YESTERDAY].flatMap((words, days) => words.split('|').map((word) => [word, days])),
);

/** A line that says no more than when is no longer than this, in UTF-16 units. */
const MAX_RELATIVE = 60;
const MAX_NAMED = 24;
const DAY = 1440;

/** How long ago a text says that something was, in minutes; whole days are a multiple of {@link DAY}. */
function minutesAgo(text: string): number | null {
  const count = findCount(text);
  if (count?.isAgo) return count.minutes;
  const name = tokenize(text).find((token) => token.kind === 'word' && NAMED.has(token.text));
  return name ? (NAMED.get(name.text) as number) * DAY : null;
}

/** Whether a text says how long ago something was, and hardly anything else. */
export function isRelative(text: string): boolean {
  if (text.length > MAX_RELATIVE) return false;
  // What has no number and none of the names counts from no day.
  const canBe = hasDigit(text) || (text.length <= MAX_NAMED && HAS_NAME.test(text.toLowerCase()));
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
