/** The review page: puts its parts together. */
import { REVIEW_TITLE } from '../title.ts';
import { Detail } from './detail.ts';
import { button, h, plural } from './dom.ts';
import { exportGold } from './export.ts';
import { filterBar, toggleLow } from './filter-bar.ts';
import { helpDialog, type Key, listen } from './keyboard.ts';
import { pageList } from './list.ts';
import { drawOverview } from './overview.ts';
import { announce, announcements } from './parts.ts';
import { readIndex } from './source.ts';
import { State } from './state.ts';
import { restoreTheme, toggleTheme } from './theme.ts';

function start(state: State, app: HTMLElement): void {
  let detail: Detail | null = null;
  const view = h('div', { class: 'view' });
  const { element: filters, search } = filterBar(state);
  const list = pageList(state);
  const side = h('div', { class: 'side', role: 'region', 'aria-label': 'Batch' }, filters, list);
  const exporter = button({ class: 'primary', title: 'Save corrections as gold (s)' }, () => save(), 'Export');

  const save = async (): Promise<void> => {
    if (state.corrections.size > 0) announce(`${plural(await exportGold(state), 'line')} exported`);
  };
  const undo = (): void => {
    const page = state.corrections.undo();
    announce(page === null ? 'Nothing to undo' : 'Undone');
    if (page === null) return;
    if (detail?.index === page) detail.refresh(true);
    state.emit('correction');
  };
  const showList = (shown: boolean): void => {
    app.classList.toggle('list-shown', shown);
  };
  const find = (): void => {
    showList(true);
    search.select();
  };
  const help = (): void => dialog.showModal();
  const keys: Key[] = [
    { keys: ['?'], does: 'show this', run: help },
    { keys: ['/'], does: 'search; Esc leaves the field', run: find },
    { keys: ['j'], does: 'next page', run: () => state.step(1) },
    { keys: ['k'], does: 'previous page', run: () => state.step(-1) },
    { keys: ['n'], does: 'next block; ↓ among the blocks', run: () => detail?.step(1) },
    { keys: ['p'], does: 'previous block; ↑ among the blocks', run: () => detail?.step(-1) },
    { keys: ['x'], does: 'move the block to the other side', run: () => detail?.flipCurrent() },
    { keys: ['e'], does: 'fix fields', run: () => detail?.edit() },
    { keys: ['c'], does: 'mark the page as right', run: () => detail?.check() },
    { keys: ['u'], does: 'undo the last correction', run: undo },
    { keys: ['f'], does: 'unfold long runs of dropped blocks', run: () => detail?.unfold() },
    { keys: ['l'], does: 'only low confidence, or all pages', run: () => toggleLow(state) },
    { keys: ['o', 'Escape'], does: 'overview', run: () => state.open(null) },
    { keys: ['s'], does: 'export corrections', run: save },
    { keys: ['t'], does: 'switch between light and dark', run: () => announce(toggleTheme()) },
  ];
  const dialog = helpDialog(keys);
  const showPage = async (): Promise<void> => {
    const { current } = state;
    showList(false);
    detail = null;
    if (current === null) {
      document.title = REVIEW_TITLE;
      drawOverview(state, view);
    } else {
      document.title = `${state.entries[current]?.title ?? 'No title'} · Review`;
      detail = await Detail.open(state, current, view);
    }
    view.scrollTop = 0;
    if (!list.contains(document.activeElement)) view.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  const showCorrections = (): void => {
    const { size } = state.corrections;
    exporter.disabled = size === 0;
    exporter.textContent = size === 0 ? 'Export' : `Export ${size}`;
    detail?.refresh();
    if (state.filters.corrected) state.rechoose();
  };

  state.on('choice', () => {
    if (state.current === null) drawOverview(state, view);
    detail?.refreshPlace();
  });
  state.on('page', showPage);
  state.on('correction', showCorrections);
  window.addEventListener('hashchange', () => state.readdress(location.hash));
  // Paper has no end to scroll to.
  window.addEventListener('beforeprint', () => detail?.makeAll());
  listen(keys);
  const tools = [
    h(
      'span',
      { class: 'narrow' },
      tab('Pages', () => showList(!app.classList.contains('list-shown'))),
    ),
    tab('Overview', () => state.open(null)),
    exporter,
    button({ class: 'tool', title: 'Light or dark (t)', 'aria-label': 'Light or dark' }, toggleTheme, '◐'),
    button({ class: 'tool', title: 'Keys and reasons (?)', 'aria-label': 'Keys and reasons' }, help, '?'),
  ];
  app.replaceChildren(topBar(tools), h('main', {}, side, view), dialog, announcements());
  showCorrections();
  state.follow(location.hash);
}

const tab = (name: string, run: () => void): HTMLElement => button({ class: 'tool' }, run, name);

/** The bar above everything. */
function topBar(tools: readonly HTMLElement[]): HTMLElement {
  return h(
    'header',
    { class: 'top' },
    h(
      'a',
      { href: '#overview', class: 'brand' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }),
      h('h1', {}, h('strong', {}, 'clean-article'), ' review'),
    ),
    h('div', { class: 'top-tools' }, ...tools),
  );
}

restoreTheme();
const app = document.getElementById('app');
if (app !== null) {
  readIndex().then(
    (index) => start(new State(index), app),
    (error: unknown) =>
      app.replaceChildren(
        h(
          'main',
          {},
          h('h1', {}, 'This page can’t be shown'),
          h('p', {}, `The browser can’t unpack its data: ${String(error)}`),
        ),
      ),
  );
}
