import { readFile } from 'node:fs/promises';
import type { ServerUser } from './find-binaries.ts';

/** Somebody who is not root: whoever runs the tests, else `postgres` or `nobody`, who are made for such things. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`. Run the tests as another user.',
  );
}
