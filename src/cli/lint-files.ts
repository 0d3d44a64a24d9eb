import { statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { entryKind } from '../core/lessons/lint/entry-kind.ts';
import { type Finding, lintEntry } from '../core/lessons/lint/lint-entry.ts';
import { findSecrets } from '../core/secrets/find-secrets.ts';
import { filesToLintIn } from './files-to-lint-in.ts';
import { readTextFile } from './read-text-file.ts';

/** How many entries were looked at, and what was found. */
export type Linted = { readonly entries: number; readonly findings: readonly Finding[] };

/** The rules of `buildlog.yml`, beside those of entries. */
export const settingsRules: readonly string[] = ['bad-setting', 'unknown-setting'];

/**
 * Looks at files, and in folders at all markdown and settings; what is neither entry nor settings is left alone. Rules
 * named in `ignored` are off.
 */
export async function lintFiles(paths: readonly string[], ignored: readonly string[]): Promise<Linted> {
  const findings: Finding[] = [];
  let entries = 0;
  for (const path of new Set(paths.flatMap(filesAt))) {
    const linted = await lintFile(path);
    if (linted.isEntry) entries += 1;
    findings.push(...linted.findings.filter(({ rule }) => !ignored.includes(rule)));
  }
  return { entries, findings };
}

type LintedFile = { readonly isEntry: boolean; readonly findings: readonly Finding[] };

async function lintFile(path: string): Promise<LintedFile> {
  const read = readTextFile(path);
  if (read.type === 'unreadable')
    return { isEntry: false, findings: [{ path, line: 1, rule: 'unreadable', message: read.why }] };
  if (basename(path) === 'buildlog.yml')
    return { isEntry: false, findings: await lintedSettings(path, read.text) };
  // The whole path says what it is: inside `daily/`, `lint .` and `lint daily` mean the same files.
  const where = resolve(path).split(sep).join('/');
  const kind = entryKind(where, read.text);
  if (kind === null) return { isEntry: false, findings: [] };
  const brokenLine = read.type === 'not-utf8' ? read.line : null;
  const found = await lintEntry(kind, { path: where, text: read.text, brokenLine }, findSecrets);
  return { isEntry: true, findings: found.map((one) => ({ ...one, path })) };
}

/** What reads settings takes time to load: only where there are some. */
async function lintedSettings(path: string, text: string): Promise<readonly Finding[]> {
  const { lintSettings } = await import('./lint-settings.ts');
  return lintSettings(path, text);
}

function filesAt(path: string): readonly string[] {
  return statSync(path).isDirectory() ? [...filesToLintIn(path)] : [path];
}
