/** One page: what it is, its fields, and its blocks side by side. */
import { REASONS, type Reason } from '../../page.ts';
import type { ReviewPage } from '../data.ts';
import { isKept } from '../gold.ts';
import { BlockList } from './blocks.ts';
import { button, count, h, plural } from './dom.ts';
import { fieldForm, fieldList } from './fields.ts';
import { announce, kindBadge, meter, toneBadge } from './parts.ts';
import { readPage } from './source.ts';
import type { State } from './state.ts';
import { drawBand, setTone } from './tones.ts';

/** The open page, and what keys do to it. */
export class Detail {
  readonly #state: State;
  readonly #index: number;
  readonly #page: ReviewPage;
  readonly #blocks: BlockList;
  readonly #fields = h('div', { class: 'fields' });
  readonly #summary = h('div', { class: 'sides' });
  readonly #legend = h('ul', { class: 'legend', 'aria-label': 'Reasons on this page' });
  readonly #check: HTMLButtonElement;
  readonly #kind = h('span');
  readonly #place = h('span', { class: 'muted' });
  readonly #before: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  #highlight: Reason | null;

  private constructor(state: State, index: number, page: ReviewPage) {
    this.#state = state;
    this.#index = index;
    this.#page = page;
    this.#highlight = state.filters.reason;
    this.#blocks = new BlockList({
      page,
      correction: () => state.corrections.of(index),
      query: state.filters.query.trim(),
      flip: (block) => this.#flip(block),
    });
    this.#check = button(
      { class: 'tool', 'aria-pressed': 'false', title: 'Everything on this page is right now (c)' },
      () => this.check(),
      'Checked',
    );
    const go = (by: 1 | -1, sign: string, name: string, key: string) =>
      button({ class: 'tool', title: `${name} (${key})`, 'aria-label': name }, () => state.step(by), sign);
    this.#before = go(-1, '‹', 'Page before', 'k');
    this.#next = go(1, '›', 'Next page', 'j');
    this.#drawLegend();
    this.refreshPlace();
    if (this.#highlight !== null) this.#blocks.highlight(this.#highlight);
    this.refresh();
  }

  /**
   * Unpacks a page and draws it.
   *
   * @returns null when another page was opened meanwhile.
   */
  static async open(state: State, index: number, into: HTMLElement): Promise<Detail | null> {
    const entry = state.entries[index];
    if (entry === undefined) return null;
    const page = await readPage(entry);
    if (state.current !== index) return null;
    const detail = new Detail(state, index, page);
    into.replaceChildren(...detail.#draw());
    return detail;
  }

  get index(): number {
    return this.#index;
  }

  /** Goes to the next block, or the one before. */
  step(by: 1 | -1): void {
    this.#blocks.step(by);
  }

  /** Moves the current block to the other side. */
  flipCurrent(): void {
    if (this.#blocks.current >= 0) this.#flip(this.#blocks.current);
  }

  unfold(): void {
    this.#blocks.unfold();
  }

  /** Makes what isn't made until it is looked at. */
  makeAll(): void {
    this.#blocks.makeAll();
  }

  /** Says that the page is right as it is now, or takes that back. */
  check(): void {
    const { checked } = this.#state.corrections.of(this.#index);
    this.#state.corrections.change(this.#index, { checked: !checked });
    announce(checked ? 'No longer checked' : 'Checked');
    this.#state.emit('correction');
  }

  /** Opens the form for the fields. */
  edit(): void {
    const { corrections } = this.#state;
    const close = () => {
      this.#drawFields();
      this.#fields.querySelector('button')?.focus();
    };
    const form = fieldForm(
      this.#page,
      corrections.of(this.#index),
      (fields) => {
        corrections.change(this.#index, { fields });
        this.#state.emit('correction');
      },
      close,
    );
    this.#fields.replaceChildren(form);
    form.querySelector('input')?.focus();
  }

  /** Draws where the page stands among those chosen. */
  refreshPlace(): void {
    const { chosen } = this.#state;
    const place = chosen.indexOf(this.#index);
    this.#place.textContent =
      place < 0 ? 'not in the list as filtered' : `${count(place + 1)} of ${count(chosen.length)}`;
    this.#before.disabled = place === 0;
    this.#next.disabled = place === chosen.length - 1;
  }

  /** Draws what a correction changes. */
  refresh(everything = false): void {
    const correction = this.#state.corrections.of(this.#index);
    this.#check.setAttribute('aria-pressed', String(correction.checked));
    this.#kind.replaceChildren(kindBadge(correction.fields.kind ?? this.#page.kind));
    if (this.#fields.querySelector('form') === null || everything) this.#drawFields();
    if (everything) this.#blocks.refreshAll();
    const { blocks } = this.#page;
    const body = blocks.filter((block, i) => isKept(block, correction.flips[i])).length;
    const fields = blocks.filter(({ verdict }, i) => verdict === 'field' && correction.flips[i] === undefined).length;
    this.#summary.replaceChildren(
      h(
        'h3',
        {},
        'Kept ',
        h('small', {}, `${plural(body, 'block')} of body${fields > 0 ? `, ${plural(fields, 'field')}` : ''}`),
      ),
      h('h3', {}, 'Dropped ', h('small', {}, plural(blocks.length - body - fields, 'block'))),
    );
  }

  #flip(block: number): void {
    const { corrections } = this.#state;
    const own = this.#page.blocks[block];
    if (own === undefined) return;
    corrections.flip(this.#index, block, own.verdict === 'body');
    this.#blocks.refresh(block);
    announce(isKept(own, corrections.of(this.#index).flips[block]) ? 'Moved to the body' : 'Moved out of the body');
    this.#state.emit('correction');
  }

  #drawFields(): void {
    this.#fields.replaceChildren(
      h(
        'div',
        { class: 'fields-head' },
        h('h3', {}, 'Fields'),
        button({ class: 'tool', title: 'Fix fields (e)' }, () => this.edit(), 'Fix'),
      ),
      fieldList(this.#page, this.#state.corrections.of(this.#index)),
    );
  }

  #drawLegend(): void {
    const counts = this.#state.entries[this.#index]?.dropped ?? {};
    const pick = (reason: Reason) => {
      this.#highlight = this.#highlight === reason ? null : reason;
      this.#blocks.highlight(this.#highlight);
      for (const [i, item] of [...this.#legend.querySelectorAll('button')].entries()) {
        item.setAttribute('aria-pressed', String(present[i] === this.#highlight));
      }
    };
    const present = REASONS.filter((reason) => counts[reason] !== undefined);
    this.#legend.replaceChildren(
      ...present.map((reason) => {
        const pressed = String(reason === this.#highlight);
        const item = button(
          { class: 'badge', 'aria-pressed': pressed, title: `Only ${reason} of what was dropped` },
          () => pick(reason),
          `${reason} ${counts[reason]}`,
        );
        setTone(item, reason);
        return h('li', {}, item);
      }),
    );
  }

  #draw(): HTMLElement[] {
    const { fields, source, confidence, wordCount, truncated } = this.#page;
    const state = this.#state;
    const band = h('div', { class: 'band', 'aria-hidden': 'true' });
    drawBand(band, state.entries[this.#index]?.band ?? '');
    const language = fields.language.values[0];
    const sure = meter(confidence, 'confidence');
    sure.append(h('span', { 'aria-hidden': 'true' }, 'confidence'));
    return [
      h(
        'header',
        { class: 'page-head' },
        h('div', { class: 'page-tools' }, this.#place, this.#before, this.#next, this.#check),
        h('h2', { dir: 'auto', tabindex: -1 }, fields.title.values[0] ?? 'No title'),
        h('p', { class: 'source' }, source),
        h(
          'p',
          { class: 'facts' },
          this.#kind,
          sure,
          h('span', {}, plural(wordCount, 'word')),
          language && h('span', {}, language),
          truncated === true && toneBadge('paywall', 'truncated'),
        ),
        band,
      ),
      this.#summary,
      h('div', { class: 'above' }, this.#fields, h('div', {}, this.#legend, this.#blocks.lead)),
      this.#blocks.rest,
    ];
  }
}
