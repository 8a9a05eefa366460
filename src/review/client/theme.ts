/** Light and dark: as the system has it, until someone chooses. The style sheet reads it from the root element. */
const STORED = 'clean-article-review-theme';

type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
let chosen = stored();

/** Takes up what was chosen before; else follows the system. */
export function restoreTheme(): void {
  system.addEventListener('change', show);
  show();
}

/** Changes to the other theme. Gives its name. */
export function toggleTheme(): Theme {
  chosen = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  show();
  try {
    localStorage.setItem(STORED, chosen);
  } catch {
    // It holds until the page is closed.
  }
  return chosen;
}

function show(): void {
  document.documentElement.dataset.theme = chosen ?? (system.matches ? 'dark' : 'light');
}

/** What was chosen; null for nothing, and where nothing can be stored. */
function stored(): Theme | null {
  try {
    const theme = localStorage.getItem(STORED);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}
