/** The packages the page may load in the browser, and the file of each. Nothing else of node_modules is served. */
const vendorFiles: Readonly<Record<string, string>> = {
  preact: 'preact/dist/preact.mjs',
  'preact/hooks': 'preact/hooks/dist/hooks.mjs',
  htm: 'htm/dist/htm.mjs',
  'htm/preact': 'htm/preact/index.mjs',
  orderedmap: 'orderedmap/dist/index.js',
  'prosemirror-commands': 'prosemirror-commands/dist/index.js',
  'prosemirror-history': 'prosemirror-history/dist/index.js',
  'prosemirror-inputrules': 'prosemirror-inputrules/dist/index.js',
  'prosemirror-keymap': 'prosemirror-keymap/dist/index.js',
  'prosemirror-model': 'prosemirror-model/dist/index.js',
  'prosemirror-schema-list': 'prosemirror-schema-list/dist/index.js',
  'prosemirror-state': 'prosemirror-state/dist/index.js',
  'prosemirror-transform': 'prosemirror-transform/dist/index.js',
  'prosemirror-view': 'prosemirror-view/dist/index.js',
  'rope-sequence': 'rope-sequence/dist/index.js',
  'w3c-keyname': 'w3c-keyname/index.js',
};

/** Bare name -> address, for the browser's import map. */
export const importMap: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(vendorFiles).map((name) => [name, `/vendor/${name}.js`]),
);

/** Where the module served at `/vendor/<name>.js` lies, or null when it is none of ours. */
export function vendorFile(name: string): URL | null {
  const file = Object.hasOwn(vendorFiles, name) ? vendorFiles[name] : undefined;
  return file === undefined ? null : new URL(`../../node_modules/${file}`, import.meta.url);
}
