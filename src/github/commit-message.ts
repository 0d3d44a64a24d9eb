import { cutText } from '../core/entry/cut-text.ts';
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
    const shown = cutText(harmless(name).replace(/[<>]/g, ''), LONGEST_NAME) || account.login;
    // The address with the id goes on counting for the account after a rename.
    return `Co-authored-by: ${shown} <${account.id}+${account.login}@users.noreply.github.com>`;
  });
  return {
    headline: safeHeadline(headline),
    body: [batchTrailer(batch), ...trailers].join('\n'),
  };
}

/** A headline on one line in which nothing typed does anything. */
export function safeHeadline(text: string): string {
  return cutText(harmless(text), LONGEST_HEADLINE) || 'buildlog';
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
    .replace(/#(?=\w)/g, '＃') // a link to an issue, or its end: "fixes #1"; Jira's "#close"
    .replace(/\bGH-(?=\d)/gi, 'GH ') // the same
    .replace(/:\/\//g, ' ') // the same, as an address
    .replace(/\[/g, '(') // [skip ci] and its kin
    .replace(/\]/g, ')')
    .replace(/\*{2,}/g, '*') // Azure Pipelines' ***NO_CI***
    .replace(/skip-(?=checks)/gi, 'skip ')
    .replace(/\s+/g, ' ')
    .trim();
}
