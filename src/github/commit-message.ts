import type { BatchId, CommitMessage } from '../use-cases/ports.ts';

const LONGEST_HEADLINE = 72;
const LONGEST_NAME = 60;

/**
 * The message of a batch's commit: a headline and trailers. Names in it are what people typed, so nothing in them can
 * begin a line, mention somebody, close an issue or stop a workflow.
 */
export function commitMessage(
  { headline, coAuthors }: CommitMessage,
  batch: BatchId,
): { readonly headline: string; readonly body: string } {
  const trailers = coAuthors.map(({ name, account }) => {
    const shown = cut(harmless(name).replace(/[<>]/g, ''), LONGEST_NAME) || account.login;
    // The address with the id goes on counting for the account after a rename.
    return `Co-authored-by: ${shown} <${account.id}+${account.login}@users.noreply.github.com>`;
  });
  return {
    headline: cut(harmless(headline), LONGEST_HEADLINE) || 'buildlog',
    body: [batchTrailer(batch), ...trailers].join('\n'),
  };
}

/** The line by which a commit is known again. */
export function batchTrailer(batch: BatchId): string {
  return `Buildlog-Batch: ${batch}`;
}

/** Controls, line separators, marks of direction and characters without a width; joiners stay, scripts and emoji need them. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, ' ')
    .replace(/@/g, '＠') // a mention
    .replace(/#(?=\d)/g, '＃') // a link to an issue, or its end: "fixes #1"
    .replace(/\bGH-(?=\d)/gi, 'GH ') // the same
    .replace(/:\/\//g, ' ') // the same, as an address
    .replace(/\[/g, '(') // [skip ci] and its kin
    .replace(/\]/g, ')')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cut between characters as people see them. */
function cut(text: string, longest: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
