import { html, render } from 'htm/preact';
import { App } from './app.ts';
import { showTheme, startingTheme } from './shell/theme.ts';

showTheme(startingTheme());
const place = document.getElementById('page');
if (place) render(html`<${App} />`, place);
