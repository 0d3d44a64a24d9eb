export type Theme = 'light' | 'dark';

const KEY = 'buildlog-sandbox-theme';

/** What the person chose here before, else what their system prefers. */
export function startingTheme(): Theme {
  const chosen = localStorage.getItem(KEY);
  const dark = chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  return dark ? 'dark' : 'light';
}

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
}
