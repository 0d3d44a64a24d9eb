import { createHash } from 'node:crypto';
import { importMap } from './vendor-modules.ts';

/** The one inline script: the browser takes import maps only inline, so the policy names its hash. */
const importMapText = JSON.stringify({ imports: importMap });
const importMapHash = createHash('sha256').update(importMapText).digest('base64');

export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${importMapHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The rich text editor reads pasted HTML into a document without a window, through a policy of this name.
  'trusted-types ProseMirrorClipboard',
].join('; ');

const styles = [
  'tokens',
  'layout',
  'controls',
  'messages',
  'composer',
  'modal',
  'editor',
  'repository',
  'markdown',
  'pictures',
];

/** The page's only document; everything on it is drawn by `browser/main.ts`. */
export const pageHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>buildlog sandbox</title>
<link rel="icon" href="/page/favicon.svg" type="image/svg+xml">
${styles.map((name) => `<link rel="stylesheet" href="/page/styles/${name}.css">`).join('\n')}
<script type="importmap">${importMapText}</script>
<script type="module" src="/page/main.ts"></script>
</head>
<body>
<div id="page"></div>
<noscript>The sandbox's page needs JavaScript.</noscript>
</body>
</html>
`;
