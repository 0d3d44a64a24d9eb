import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL of this run's own. */
    readonly postgresUrl: string;
  }
}

const script = fileURLToPath(new URL('keep-postgres.ts', import.meta.url));
let keeper: ChildProcess | null = null;

/** Once for all the tests of the project: brings up a PostgreSQL, which ends with this process at the latest. */
export async function setup(project: TestProject): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  keeper = child;
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    child.once('exit', () => reject(new Error('PostgreSQL for the tests did not come up; see above.')));
  });
  project.provide('postgresUrl', url);
}

export async function teardown(): Promise<void> {
  if (keeper === null || keeper.exitCode !== null) return;
  const exited = once(keeper, 'exit');
  keeper.stdin?.end();
  await exited;
}
