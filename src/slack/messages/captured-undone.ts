import type { CaptureUndone } from '../../use-cases/capture/undo-capture.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** The author learns whether what they captured is taken back, and if not, how to take it out. */
export function capturedUndone(result: CaptureUndone): Message {
  return sentence(sentenceFor(result));
}

function sentenceFor(result: CaptureUndone): string {
  switch (result.type) {
    case 'undone':
      return 'Taken back. A form that is open on your screen may still show it: take it out there too.';
    case 'too-late':
      return `It is too late to take this back from here: it is in your daily log of ${result.capture.key.date}, or was changed there. Type \`/buildlog daily ${result.capture.key.date}\` to take it out.`;
    case 'unknown':
      return 'There is nothing to take back.';
    default:
      return result satisfies never;
  }
}
