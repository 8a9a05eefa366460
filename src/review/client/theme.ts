/** Light and dark: as the system has it, until someone chooses. */
const STORED = 'clean-article-review-theme';

type Theme = 'light' | 'dark';

/** Takes up what was chosen before. */
export function restoreTheme(): void {
  try {
    const stored = localStorage.getItem(STORED);
    if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored;
  } catch {
    // Where nothing can be stored the system decides.
  }
}

/** Changes to the other theme. Gives its name. */
export function toggleTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  const theme = dark ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(STORED, theme);
  } catch {
    // It holds until the page is closed.
  }
  return theme;
}
