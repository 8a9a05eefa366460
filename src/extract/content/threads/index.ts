import type { Block, JudgedPage, Post } from '../../../page.ts';
import type { RecordBlock } from '../../../record.ts';
import { findPostHeads } from './post-heads.ts';

/**
 * The posts of a thread as the body has them: each begins with who wrote it and when, an answer to another is a quote, and the
 * lists and quotes that a page lays its posts out with are none.
 */
export class Thread {
  readonly #posts = new Map<number, Post>();
  readonly #heads: ReturnType<typeof findPostHeads>;
  /** Blocks that say who wrote a post and when. */
  readonly headBlocks: ReadonlySet<Block>;
  /** For each post, how many lists and quotes it stands in. */
  readonly #lists = new Map<Post, number>();
  readonly #quotes: number;
  #current: Post | null = null;

  /** @param body the blocks that are printed. */
  constructor(page: JudgedPage, body: readonly Block[]) {
    const posts = page.posts ?? [];
    this.#heads = findPostHeads(page);
    this.headBlocks = new Set([...this.#heads.values()].flatMap(({ blocks }) => blocks));
    const lists = posts.length > 0 ? listsAround(page) : [];
    for (const post of posts) {
      this.#posts.set(post.first, post);
      this.#lists.set(post, lists[post.container] ?? 0);
    }
    const isSaid = posts.length > 0 ? saidIn(posts, page.blocks.length) : null;
    const isOfPost = (block: Block): boolean => !this.headBlocks.has(block) && isSaid?.[block.index] !== 0;
    this.#quotes = page.kind === 'forum' ? quotesAround(body.filter(isOfPost)) : 0;
  }

  /** The post that begins with a block. */
  begins(block: Block): Post | undefined {
    const post = this.#posts.get(block.index);
    if (post !== undefined) this.#current = post;
    return post;
  }

  /** The line that a post begins with. */
  headOf(post: Post): RecordBlock[] {
    const head = this.#heads.get(post);
    if (head === undefined) return [];
    const date = head.date === null ? [] : [{ text: ` · ${head.date}` }];
    return [{ type: 'paragraph', content: [{ text: head.author, strong: true }, ...date] }];
  }

  /** A block as it stands in its post. */
  prepare(block: Block): Block {
    const depth = this.#current?.depth ?? 0;
    const lists = this.#current === null ? 0 : (this.#lists.get(this.#current) ?? 0);
    if (depth === 0 && lists === 0 && this.#quotes === 0) return block;
    const own = (block.quoteDepth ?? 0) - this.#quotes;
    const { list, ...rest } = block;
    const isOwn = list !== undefined && list.depth >= lists;
    return {
      ...rest,
      kind:
        rest.kind === 'list-item' && !isOwn
          ? 'paragraph'
          : rest.kind === 'quote' && own === 0
            ? 'paragraph'
            : rest.kind,
      list: isOwn ? { ...list, depth: list.depth - lists } : undefined,
      quoteDepth: own + depth > 0 ? own + depth : undefined,
      quote: own > 0 ? block.quote : undefined,
    };
  }
}

/** For each container, how many items of lists it is in, itself included. */
function listsAround({ containers }: JudgedPage): number[] {
  const lists: number[] = [];
  for (const [c, { parent, tag }] of containers.entries()) lists[c] = (lists[parent] ?? 0) + (tag === 'li' ? 1 : 0);
  return lists;
}

/** 1 for each of so many blocks that stands in a post. */
function saidIn(posts: readonly Post[], blocks: number): Uint8Array {
  const said = new Uint8Array(blocks);
  for (const { first, last } of posts) said.fill(1, first, last + 1);
  return said;
}

/** How many quotes everything that a thread says stands in: posts aren't quotes where every one is marked as such. */
function quotesAround(body: readonly Block[]): number {
  const said = body.filter(
    ({ kind }) => kind !== 'heading' && kind !== 'image' && kind !== 'rule' && kind !== 'caption',
  );
  return said.reduce(
    (least, { quoteDepth = 0 }) => Math.min(least, quoteDepth),
    said.length > 0 ? Number.POSITIVE_INFINITY : 0,
  );
}
