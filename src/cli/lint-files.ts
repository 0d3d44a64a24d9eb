import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { entryKind } from '../core/lessons/lint/entry-kind.ts';
import { type Finding, lintEntry } from '../core/lessons/lint/lint-entry.ts';
import { findSecrets } from '../core/secrets/find-secrets.ts';
import { markdownFilesIn } from './markdown-files-in.ts';
import { readTextFile } from './read-text-file.ts';

/** How many entries were looked at, and what was found. */
export type Linted = { readonly entries: number; readonly findings: readonly Finding[] };

/** Looks at files, and at all markdown in folders; what is no entry is left alone. Rules named in `ignored` are off. */
export async function lintFiles(paths: readonly string[], ignored: readonly string[]): Promise<Linted> {
  const findings: Finding[] = [];
  let entries = 0;
  for (const path of new Set(paths.flatMap(filesAt))) {
    const read = readTextFile(path);
    if (read.type === 'unreadable') {
      findings.push({ path, line: 1, rule: 'unreadable', message: read.why });
      continue;
    }
    // The whole path says what it is: inside `daily/`, `lint .` and `lint daily` mean the same files.
    const where = resolve(path).split(sep).join('/');
    const kind = entryKind(where, read.text);
    if (kind === null) continue;
    entries += 1;
    const brokenLine = read.type === 'not-utf8' ? read.line : null;
    const found = await lintEntry(kind, { path: where, text: read.text, brokenLine }, findSecrets);
    findings.push(...found.filter(({ rule }) => !ignored.includes(rule)).map((one) => ({ ...one, path })));
  }
  return { entries, findings };
}

function filesAt(path: string): readonly string[] {
  return statSync(path).isDirectory() ? [...markdownFilesIn(path)] : [path];
}
