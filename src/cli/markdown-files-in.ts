import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders without entries: screenshots, plans, and other people's files. */
const skipped = /^(?:\..*|assets|plans|node_modules)$/;

/** The markdown files of a folder and of the folders in it, by name. */
export function* markdownFilesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.test(entry.name)) yield* markdownFilesIn(path);
    else if (entry.isFile() && /\.md$/i.test(entry.name)) yield path;
  }
}
