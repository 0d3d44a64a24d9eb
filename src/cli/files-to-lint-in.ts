import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders without entries: screenshots, plans, and other people's files. */
const skipped = /^(?:\..*|assets|plans|node_modules)$/;
const lintable = /\.md$|^buildlog\.yml$/i;

/** The markdown files and the settings of a folder and of the folders in it, by name. */
export function* filesToLintIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.test(entry.name)) yield* filesToLintIn(path);
    else if (entry.isFile() && lintable.test(entry.name)) yield path;
  }
}
