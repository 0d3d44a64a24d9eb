import type { HandChange, HandChangeResult } from './played-github.ts';
import { pushByHand } from './push-by-hand.ts';
import { readBytes } from './read-bytes.ts';
import type { Scene } from './scene.ts';

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Commits the change unless the file is no longer the one its author looked at. Call it in turn. */
export async function changeByHand(scene: Scene, change: HandChange): Promise<HandChangeResult> {
  const found = await readBytes(scene, change.path);
  if ((found?.oid ?? null) !== change.from) return { type: 'changed' };
  const files = filesOf(change, found?.bytes ?? Buffer.alloc(0));
  const taken = change.to.type === 'renamed' && (await readBytes(scene, change.to.path)) !== null;
  if (taken) throw new Error('There is a file of that name already.');
  const push = { branch: scene.defaultBranch, files, message: change.message, author: 'Someone Else' };
  return { type: 'committed', oid: await pushByHand(scene, push) };
}

function filesOf({ path, to }: HandChange, bytes: Buffer): Files {
  switch (to.type) {
    case 'text':
      return { [path]: to.text };
    case 'deleted':
      return { [path]: null };
    case 'renamed':
      return { [path]: null, [to.path]: bytes };
    default:
      return to satisfies never;
  }
}
