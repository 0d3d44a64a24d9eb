import { graphQLRefusals } from '../error-shapes.ts';
import type { ObjectSize } from '../git/object-reader.ts';
import type { Scene } from '../scene.ts';
import { describeGitObject } from './describe-object.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

/** `text` ends here and `isTruncated` says so (facts of sveltia/sveltia-cms#950). */
const LONGEST_TEXT = 512_000;
/** sveltia/sveltia-cms#692 */
const LARGEST_BLOB = 10 * 1024 * 1024;
/** As git decides it: a NUL in the first 8,000 bytes (`buffer_is_binary`). */
const LOOKED_AT = 8_000;

/** A Blob; its content is read only when a field of it is asked for. */
export function describeBlob(scene: Scene, { oid, size }: ObjectSize): Fields {
  if (size > LARGEST_BLOB) throw refused(graphQLRefusals.tooBig);
  const content = async () => (await scene.repository.objects.read(oid))?.bytes ?? Buffer.alloc(0);
  const isBinary = async () => (await content()).subarray(0, LOOKED_AT).includes(0);
  return {
    __typename: 'Blob',
    ...describeGitObject(scene, 'B', oid),
    byteSize: size,
    isTruncated: size > LONGEST_TEXT,
    isBinary,
    text: async () => {
      const bytes = await content();
      return bytes.subarray(0, LOOKED_AT).includes(0) ? null : decodeStart(bytes);
    },
  };
}

/** A character cut in two at the end is left out; a byte order mark is kept. */
function decodeStart(bytes: Buffer): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return decoder.decode(bytes.subarray(0, LONGEST_TEXT), { stream: bytes.length > LONGEST_TEXT });
}
