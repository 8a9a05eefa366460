/** Colours of what can become of a block, and what each reason means. Names always stand beside the colours. */
import type { Reason } from '../../page.ts';
import { bandReason } from '../data.ts';

export type Tone = Reason | 'body' | 'field';

/** Hue and chroma in OKLCH; lightness is the style sheet's, by theme and use. */
const TONES: Readonly<Record<Tone, readonly [hue: number, chroma: number]>> = {
  body: [158, 0.12],
  field: [262, 0.15],
  hidden: [280, 0.01],
  duplicate: [60, 0.02],
  weather: [222, 0.11],
  advertisement: [52, 0.14],
  cookies: [82, 0.12],
  paywall: [12, 0.15],
  newsletter: [345, 0.14],
  comments: [315, 0.14],
  share: [292, 0.14],
  related: [33, 0.13],
  'author-bio': [132, 0.11],
  caption: [195, 0.08],
  form: [238, 0.07],
  navigation: [255, 0.035],
  legal: [108, 0.08],
  date: [68, 0.09],
  other: [0, 0],
};

/** What each reason means, in a few words. */
export const MEANINGS: Readonly<Record<Reason, string>> = {
  hidden: 'not shown to a reader',
  duplicate: 'said elsewhere on the page',
  weather: 'a weather widget',
  advertisement: 'paid, or “buy now”',
  cookies: 'a consent notice',
  paywall: 'subscribe or log in to go on',
  newsletter: 'a sign-up for mails',
  comments: 'readers’ comments and their form',
  share: 'share, follow, like',
  related: 'other articles: teasers, “most read”',
  'author-bio': 'about the author',
  caption: 'an image that isn’t kept, or its caption',
  form: 'a part of any other form',
  navigation: 'menus, breadcrumbs, search, paging',
  legal: 'copyright, imprint, terms',
  date: 'a clock or date that is no field',
  other: 'none of these',
};

/** Gives an element the tone that its style is drawn in. */
export function setTone(element: HTMLElement, tone: Tone): void {
  const [hue, chroma] = TONES[tone];
  element.style.setProperty('--hue', String(hue));
  element.style.setProperty('--chroma', String(chroma));
}

function solid(tone: Tone): string {
  const [hue, chroma] = TONES[tone];
  return `oklch(var(--solid) ${chroma} ${hue})`;
}

/** Draws a page's band as an element's background. */
export function drawBand(element: HTMLElement, band: string): void {
  const stops: string[] = [];
  const width = 100 / Math.max(band.length, 1);
  for (let from = 0; from < band.length; ) {
    let to = from + 1;
    while (band[to] === band[from]) to++;
    const letter = band[from] ?? '';
    const tone = letter === 'b' ? 'body' : letter === 'f' ? 'field' : (bandReason(letter) ?? 'other');
    stops.push(`${solid(tone)} ${(from * width).toFixed(2)}% ${(to * width).toFixed(2)}%`);
    from = to;
  }
  element.style.background = stops.length === 0 ? '' : `linear-gradient(90deg, ${stops.join(', ')})`;
}
