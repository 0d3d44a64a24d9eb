import { textIn } from '../json.ts';
import { fine } from './answer.ts';
import type { Method } from './method.ts';

export const filesGetUploadUrlExternal: Method = {
  token: 'bot',
  scope: 'files:write',
  params: {
    filename: { kind: 'text', required: true },
    length: { kind: 'number', required: true },
    alt_txt: { kind: 'text' },
    snippet_type: { kind: 'text' },
  },
  run({ workspace }, args) {
    const file = workspace.files.add({
      name: textIn(args.filename) ?? '',
      mimetype: 'application/octet-stream',
      user: workspace.app.userId,
      length: Number(args.length),
    });
    return fine({
      upload_url: `${workspace.origin}/slack/upload/${file.uploadKey}`,
      file_id: file.id,
    });
  },
};
