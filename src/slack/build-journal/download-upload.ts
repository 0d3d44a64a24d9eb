import type { Downloaded } from '../../use-cases/journal/journal-use-cases.ts';
import type { Upload } from '../../use-cases/ports.ts';
import { type DownloadFailure, type DownloadTerms, downloadFile } from '../kit/files/download-file.ts';

/** The bytes of a file that was picked in the form; why not, in words that end a sentence. */
export async function downloadUpload(
  { id, name, url, size }: Upload,
  terms: DownloadTerms,
): Promise<Downloaded> {
  const address = URL.canParse(url) ? url : null;
  const got = await downloadFile({ id, name, mimetype: '', size, url: address }, terms);
  return got.type === 'bytes' ? got : { type: 'failed', why: words[got.why] };
}

const words: Readonly<Record<DownloadFailure, string>> = {
  'no-address': 'it has no address there. Remove it and pick the file again.',
  'foreign-address': 'it does not lie with Slack. Remove it and pick the file again.',
  'signed-out': 'Slack does not let the bot read files. Whoever runs buildlog has to allow it (files:read).',
  gone: 'it was deleted there. Remove it and pick the file again.',
  'too-large': 'it is larger than 10 MB. Remove it and pick a smaller one.',
  unreachable: 'Slack did not answer in time. Try again in a minute.',
};
