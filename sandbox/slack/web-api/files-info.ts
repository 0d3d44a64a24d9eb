import { textIn } from '../json.ts';
import { fileObject } from '../state/files.ts';
import { fine, refuse } from './answer.ts';
import type { Method } from './method.ts';

export const filesInfo: Method = {
  token: 'bot',
  scope: 'files:read',
  params: { file: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const file = workspace.files.find(textIn(args.file) ?? '');
    return file === undefined ? refuse('file_not_found') : fine({ file: fileObject(file, workspace.origin) });
  },
};
