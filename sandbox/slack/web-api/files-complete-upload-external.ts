import { listIn, objectIn, textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import { fileObject } from '../state/files.ts';
import { fine, refuse } from './answer.ts';
import { findRecipient } from './find-conversation.ts';
import type { Method } from './method.ts';

export const filesCompleteUploadExternal: Method = {
  token: 'bot',
  scope: 'files:write',
  params: {
    files: { kind: 'list', required: true },
    channel_id: { kind: 'text' },
    thread_ts: { kind: 'text' },
    initial_comment: { kind: 'text' },
  },
  run({ workspace }, args) {
    const wanted = listIn(args.files).map(objectIn);
    const found = wanted.map((file) => workspace.files.find(textIn(file.id) ?? ''));
    const files: JsonObject[] = [];
    for (const [index, file] of found.entries()) {
      if (file === undefined || file.content === null) return refuse('file_not_found');
      const title = textIn(wanted[index]?.title) ?? file.name;
      files.push(fileObject(workspace.files.change(file, { title, shared: true }), workspace.origin));
    }
    if (args.channel_id !== undefined) {
      const conversation = findRecipient(workspace, args.channel_id);
      if (conversation === undefined) return refuse('channel_not_found');
      if (!conversation.members.has(workspace.app.userId)) return refuse('not_in_channel');
      workspace.conversations.post(conversation, {
        user: workspace.app.userId,
        text: textIn(args.initial_comment) ?? '',
        threadTs: textIn(args.thread_ts) ?? null,
        files,
      });
    }
    return fine({ files });
  },
};
