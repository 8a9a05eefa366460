import type { Block, JudgedPage, ListPlace } from '../../page.ts';
import type { RecordBlock } from '../../record.ts';
import { Addresses } from './addresses.ts';
import { nameAlerts } from './alerts.ts';
import { code } from './code.ts';
import { markFormulas } from './formulas.ts';
import { heading } from './heading.ts';
import { image, tieCaptions, tiedCaptions } from './image.ts';
import { definition, joinDefinitions, term, withoutBareTerms } from './lists/definitions.ts';
import { withParagraphLists } from './lists/paragraph-lists.ts';
import { RoleLists } from './lists/role-lists.ts';
import { typedTask } from './lists/task.ts';
import { isTyped } from './lists/typed-list.ts';
import { Nesting, type Place } from './nesting.ts';
import { Footnotes } from './notes/footnotes.ts';
import { dropWrittenMarkers } from './notes/written-markers.ts';
import { paragraph } from './paragraph.ts';
import { rule, trimRules } from './rule.ts';
import { table } from './table.ts';
import { findTabLabels } from './tabs.ts';
import { Thread } from './threads/index.ts';
import { findPostHeads } from './threads/post-heads.ts';
import { withTranscripts } from './transcripts.ts';

export { embedTitle, tiedCaptions } from './image.ts';
export { withoutSign } from './permalink.ts';
export { projectText } from './text.ts';
export { findPostHeads } from './threads/post-heads.ts';
export { posterName } from './threads/poster-names.ts';

/** Blocks that are printed though strip didn't keep them: captions of kept images, who wrote a post and when, labels of tabs. */
export function printedBesides(page: JudgedPage): Set<Block> {
  const heads = [...findPostHeads(page).values()].flatMap(({ blocks }) => blocks);
  return new Set([...tiedCaptions(page), ...heads, ...findTabLabels(page).values()]);
}

/**
 * Folds the page's flat blocks into the record's tree: lists and quotes are nested, tables made grids, captions tied to
 * their images, terms to their definitions.
 *
 * @param page a page after strip; only blocks with the verdict `body` are printed.
 * @returns the record's `blocks`.
 */
export function buildContent(page: JudgedPage): RecordBlock[] {
  const isBody = (block: Block) => page.verdicts[block.index]?.verdict === 'body';
  const body = page.blocks.filter(isBody);
  const captions = tieCaptions(page);
  const tied = new Set([...captions.values()].flat());
  const footnotes = new Footnotes(page, body);
  const notes = new Map<string, Nesting>();
  const noteHeadings = new Set<RecordBlock>();
  const nesting = new Nesting();
  const lists = new RoleLists(page);
  const addresses = new Addresses();
  const thread = new Thread(page, body);
  const tabs = findTabLabels(page);
  for (const block of page.blocks) {
    const label = footnotes.labelOf(block);
    const list = lists.placeOf(block);
    nesting.see(list ? { ...block, list } : block);
    const post = thread.begins(block);
    if (post) nesting.begin(post.depth).push(...thread.headOf(post));
    if (!isBody(block) || tied.has(block) || thread.headBlocks.has(block)) continue;
    const tab = tabs.get(block);
    if (tab)
      nesting.place(beside(tab, list)).blocks.push({ type: 'paragraph', content: [{ text: tab.text, strong: true }] });
    const noted = markFormulas(footnotes.prepare(addresses.fit(block)));
    const prepared = thread.prepare(label === undefined && list ? { ...noted, list } : noted);
    const made = convert(prepared, captions.get(block) ?? [], page.head.base ?? '');
    if (made.length === 0) continue;
    if (label !== undefined) takeHead(nesting.root, noteHeadings);
    put(made, (label === undefined ? nesting : noteNesting(notes, label)).place(prepared));
  }
  trimRules(nesting.root);
  dropWrittenMarkers(nesting.root);
  nameAlerts(nesting.root);
  const shown = withoutEmptyParts(nesting.root, noteHeadings);
  const content = withParagraphLists(withTranscripts(withoutBareTerms(shown)));
  for (const [label, { root }] of notes) content.push({ type: 'footnote', label, blocks: root });
  return content;
}

/** The label of a tab, as it stands before its panel: in the list item that the panel is in, but in none that it begins. */
function beside(label: Block, list: ListPlace | undefined): Block {
  return { ...label, kind: 'paragraph', list: list?.continues ? list : undefined };
}

/** Takes the rule above notes away with them, and notes the heading above them. */
function takeHead(blocks: RecordBlock[], headings: Set<RecordBlock>): void {
  if (blocks.at(-1)?.type === 'rule') blocks.pop();
  const last = blocks.at(-1);
  if (last?.type === 'heading') headings.add(last);
}

/** Leaves out the headings above notes that head nothing else. */
function withoutEmptyParts(blocks: readonly RecordBlock[], headings: ReadonlySet<RecordBlock>): RecordBlock[] {
  return blocks.filter((block, i) => !headings.has(block) || (blocks[i + 1]?.type ?? 'heading') !== 'heading');
}

function noteNesting(notes: Map<string, Nesting>, label: string): Nesting {
  const known = notes.get(label);
  if (known) return known;
  const nesting = new Nesting();
  notes.set(label, nesting);
  return nesting;
}

function convert(block: Block, captions: readonly Block[], base: string): RecordBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, base);
    case 'code':
      return code(block);
    case 'table':
      return table(block);
    case 'image':
      return image(block, captions);
    case 'rule':
      return rule();
    case 'term':
      return term(block);
    case 'definition':
      return definition(block);
    case 'paragraph':
    case 'list-item':
    case 'quote':
    case 'caption':
    case 'control':
      return paragraph(block);
  }
}

function put(made: readonly RecordBlock[], { blocks, item }: Place): void {
  const [first] = made;
  if (item && first?.type === 'paragraph') Object.assign(item, typedTask(first.content) ?? { content: first.content });
  for (const block of item && first?.type === 'paragraph' ? made.slice(1) : made) {
    const last = blocks.at(-1);
    if (block.type === 'definitions' && last?.type === 'definitions') joinDefinitions(last, block);
    else if (block.type === 'list' && last?.type === 'list' && !block.ordered && isTyped(last)) {
      for (const one of block.items) last.items.push(one);
    } else if (block.type !== 'rule' || last?.type !== 'rule') blocks.push(block);
  }
}
