import type { HandChange, PlayedRepository } from '../../sandbox/github/played-github.ts';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { Random } from './random.ts';

export type HandAct = 'hand edit' | 'hand deletion' | 'file by hand';

/** What a person does to one of the files on GitHub; `mark` stands in what they write and nowhere else. Says what it was. */
export async function changeByHand(
  repository: PlayedRepository,
  path: string,
  random: Random,
  mark: string,
): Promise<HandAct> {
  const text = await repository.file(path);
  const from = text === null ? null : blobOidOf(text);
  const to = text === null ? written(mark) : drawChange(text, random, mark);
  await repository.changeByHand({ path, from, to, message: `By hand ${mark}` });
  if (from === null) return 'file by hand';
  return to.type === 'deleted' ? 'hand deletion' : 'hand edit';
}

function drawChange(text: string, random: Random, mark: string): HandChange['to'] {
  return random.pick<HandChange['to']>([
    { type: 'text', text: `${text}\n## Notes by hand\n\n${mark}\n` },
    { type: 'text', text: `${text}\n## Notes by hand\n\n${mark}\n` },
    // Into a section that the form writes too.
    { type: 'text', text: text.replace(/^- /m, `- ${mark} by hand\n- `) },
    { type: 'text', text: text.replace(/^- .*$/m, `- ${mark} instead`) },
    { type: 'text', text: `${text.replaceAll('\n', '\r\n')}\r\n${mark}\r\n` },
    { type: 'deleted' },
    // Neither can be edited: no title, and a fence that stays open.
    { type: 'text', text: `${mark}, and nothing else\n` },
    { type: 'text', text: `${text}\n\`\`\`\n${mark}\n` },
  ]);
}

function written(mark: string): HandChange['to'] {
  return { type: 'text', text: `# By hand\n\n${mark}\n` };
}
