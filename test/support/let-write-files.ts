import { spawnSync } from 'node:child_process';

/** Whether a running process can be kept from writing here: Linux alone lets another set its limits. */
export const canForbidFiles = process.platform === 'linux';

/** From now on a running process may write to files, or may not: the kernel then refuses, as a disk does that can only be read. */
export function letWriteFiles(pid: number | undefined, isAllowed: boolean): void {
  const limit = isAllowed ? 'unlimited' : '0';
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${limit}:unlimited`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prlimit did not set the limit: ${stderr}`);
}
