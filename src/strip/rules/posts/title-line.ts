import type { Page } from '../../../page.ts';
import type { BlockFeatures } from '../../features/index.ts';

/** Words of a line from which it may be the page's title. */
const TITLE_WORDS = 2;

/** Whether what the page calls itself begins with a line, or with the link that a line begins with. */
export function isTitleLine({ blocks, head }: Page, features: BlockFeatures, b: number): boolean {
  const { text = '', inlines = [] } = blocks[b] ?? {};
  if ((features.words[b] as number) < TITLE_WORDS || features.hidden[b] === 1) return false;
  const begins = (title: string | null): boolean =>
    title !== null &&
    [text, inlines[0]?.text ?? text].some((said) => said.includes(' ') && title.startsWith(said.trim()));
  return begins(head.title) || head.meta.some(({ name, content }) => name === 'og:title' && begins(content));
}
