import { collapseWhitespace, removeInvisible } from '../../../whitespace.ts';
import { iconTitle, isOrnament } from '../constructs/callouts.ts';
import { numbersLines } from '../constructs/code.ts';
import { readCard, readEmbed, readPost } from '../constructs/embed.ts';
import { emojiOf, readImage } from '../constructs/image.ts';
import { type KeptPost, postIn } from '../constructs/kept-data.ts';
import { type Formula, isFormulaImage, readEquations, readFormula } from '../constructs/math.ts';
import type { LinkResolver } from '../links.ts';
import { isBlock, PageElement } from '../parse/tree.ts';
import { leadingText } from './annotate.ts';
import { beginQuote } from './block.ts';
import type { Construct } from './construct-names.ts';
import { type Context, copyOf } from './context.ts';
import { MATH } from './marks.ts';
import type { BlockWriter } from './writer.ts';

/** A number at the end of a text, after another: it may have been cut. */
const CUT_NUMBER = /(\d) \d{1,7}$/;

/** Whether an element is the box around a quote. */
function holdsQuote({ children }: PageElement): boolean {
  return children.some((child) => child instanceof PageElement && child.name === 'blockquote');
}

/** The number of the link in a line of its own. */
const POST_LINK = 1;

/** Reads what is taken as a whole, whatever it is built of: formulas, embeds, the readings of ruby text. */
export class Atoms {
  readonly #writer: BlockWriter;
  readonly #links: LinkResolver;
  readonly #newId: () => number;

  /** @param newId gives a number from 1 that no other list or quote has. */
  constructor(writer: BlockWriter, links: LinkResolver, newId: () => number) {
    this.#writer = writer;
    this.#links = links;
    this.#newId = newId;
  }

  /** A picture, after the block being read; in it, one in the cell of a table, of a formula or an emoji. */
  image(img: PageElement, context: Context): void {
    const emoji = emojiOf(img);
    if (emoji !== null) this.#writer.runs.add(emoji, context);
    else if (!isFormulaImage(img) || this.construct(img, 'formula', context) !== null) {
      const image = readImage(img, this.#links);
      if (image === null) return;
      if (context.flat && context.kind === 'table') {
        const { src, alt } = image;
        if (src !== null) this.#writer.runs.addImage({ src, alt: collapseWhitespace(removeInvisible(alt)) }, context);
      } else this.#writer.defer(() => this.#writer.emitImage(image, context));
    }
  }

  /** A video, a sound or a post of another site, after the block being read. */
  embed(element: PageElement, context: Context): void {
    const embed = readEmbed(element, this.#links);
    if (embed !== null) this.#writer.defer(() => this.#writer.emitImage(embed, context));
  }

  /**
   * Reads an element that is what its class or an attribute says.
   *
   * @returns the context of its content; null where it was read, or is none of the page's text.
   */
  construct(element: PageElement, construct: Construct | null, context: Context): Context | null {
    if (construct === 'gutter') {
      const mayNumber = context.verbatim || isBlock(element);
      return mayNumber && numbersLines(leadingText(element).replace(CUT_NUMBER, '$1').replace(/:$/, ''))
        ? null
        : context;
    }
    if (construct === 'tool') return context.verbatim ? null : context;
    if (construct === 'line') {
      if (context.verbatim) this.#writer.runs.beginLine(context);
      return context;
    }
    if (construct === 'poem' || construct === 'code') return context;
    if (construct === 'ornament') return isOrnament(element) ? null : context;
    if (construct === 'callout-title') return { ...context, strong: true };
    if (construct === 'callout' || construct === 'quote') {
      const inner = copyOf(context);
      const isOuter = construct === 'quote' && holdsQuote(element);
      if (!context.flat && isBlock(element) && element.name !== 'blockquote' && !isOuter)
        beginQuote(inner, this.#newId());
      const title = construct === 'callout' && inner.quote !== context.quote ? iconTitle(element) : null;
      if (title !== null) {
        this.#writer.flush();
        this.#writer.runs.add(title, { ...inner, strong: true });
        this.#writer.flush();
      }
      return inner;
    }
    if (construct === 'post') {
      const kept = context.flat ? null : postIn(element.attribs['data-attrs']);
      if (kept !== null) return this.#post(kept, context);
      const post = readPost(element, this.#links);
      if (post === null) return context;
      this.#writer.defer(() => this.#writer.emitImage(post, context));
      return null;
    }
    if (construct === 'card') {
      const card = readCard(element, this.#links);
      if (card === null || context.flat) return context;
      this.#writer.flush();
      // What else the card says is the other page's.
      const rest = leadingText(element).replace(card.alt, '');
      this.#writer.emitControl(rest, { ...context, kind: 'control' });
      this.#writer.emitImage(card, context);
      return null;
    }
    if (construct === 'equations') {
      const equations = readEquations(element);
      for (const tex of equations) this.#formula({ tex, display: true }, context);
      return equations.length > 0 ? null : context;
    }
    const formula = readFormula(element, construct === 'display');
    return formula === null ? context : this.#formula(formula, context);
  }

  /** What is read as a whole: a formula, or the reading of a ruby text, which follows in brackets. */
  atom(element: PageElement, context: Context): null {
    if (element.name === 'math') {
      const formula = readFormula(element, false);
      return formula === null ? null : this.#formula(formula, context);
    }
    const reading = leadingText(element);
    if (reading !== '') this.#writer.runs.add(/^[(（]/.test(reading) ? reading : `(${reading})`, context);
    return null;
  }

  /** A post that the page keeps as data: what it says, and a line that says whose it is. */
  #post({ text, author, url }: KeptPost, context: Context): null {
    const inner = copyOf(context);
    beginQuote(inner, this.#newId());
    this.#writer.flush();
    for (const line of text.split('\n')) {
      if (line.trim() === '') this.#writer.flush();
      else this.#writer.runs.lineBreak();
      this.#writer.runs.add(line, inner);
    }
    this.#writer.flush();
    this.#writer.runs.add('— ', inner);
    this.#writer.runs.add(author === '' ? url : author, { ...inner, href: this.#links.resolve(url), link: POST_LINK });
    this.#writer.flush();
    return null;
  }

  #formula({ tex, display }: Formula, context: Context): null {
    if (tex === '') return null;
    const bounds = display && !context.flat;
    if (bounds) this.#writer.flush();
    this.#writer.runs.add(tex, { ...context, marks: context.marks | MATH });
    if (bounds) this.#writer.flush();
    return null;
  }
}
