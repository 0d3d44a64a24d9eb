import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.ts';
import { keepTheme, showTheme, startingTheme } from './theme.ts';

/** Light or dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(startingTheme);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    keepTheme(next);
    showTheme(next);
    setTheme(next);
  };
  const words = theme === 'dark' ? 'Light colours' : 'Dark colours';
  return html`<button type="button" class="button icon" aria-label=${words} title=${words} onClick=${toggle}><${Icon} name=${theme === 'dark' ? 'sun' : 'moon'} /></button>`;
}
