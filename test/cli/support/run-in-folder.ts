import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Command } from '../../../src/cli/command.ts';
import { runCommand } from '../../../src/cli/run-command.ts';

export type Ran = {
  readonly code: number;
  readonly out: readonly string[];
  readonly errors: readonly string[];
};

/** A folder of its own with these files; it goes with the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'buildlog-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs a command in this process; the folder's own name is left out of what it says. */
export async function run(command: Command, folder: string, ...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommand(command, args, {
    print: (text) => out.push(text.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER')),
    complain: (text) => errors.push(text.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER')),
  });
  return { code, out, errors };
}
