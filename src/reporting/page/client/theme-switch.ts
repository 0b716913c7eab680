import { button } from './dom.ts';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const key = 'inkledger-theme';

/** Light, dark, or as the system has it: a button that goes round, and remembers where the browser lets it. */
export function themeSwitch(): HTMLButtonElement {
  let theme = remembered();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const press = button('', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    apply();
  });
  function apply(): void {
    document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    press.textContent = `Colours: ${theme}`;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A page from the disk may have no storage: the choice then lasts as long as the page.
    }
  }
  dark.addEventListener('change', apply);
  apply();
  return press;
}

function remembered(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
  } catch {
    return 'system';
  }
}
