import { editDailyLog } from '../core/markdown/edit-daily-log.ts';
import { isAnothers } from '../core/markdown/is-anothers.ts';
import { parseDailyLog } from '../core/markdown/parse-daily-log.ts';
import type { Change, ChangeResult, RepositoryFile, Submission } from './ports.ts';

/**
 * The change a submission asks of the repository, computed from its data alone so that any process can do it at any
 * time. A new entry needs an absent path; an edit needs the blob it was made from, or sections nobody else touched.
 * `basisText` is the content of the blob an edit was made from.
 */
export function entryChange(submission: Submission, basisText: string | null): Change {
  return {
    id: submission.id,
    path: submission.path,
    apply: (file) =>
      submission.change.type === 'create' ? create(submission, file) : edit(submission, basisText, file),
  };
}

function create(submission: Submission, file: RepositoryFile | null): ChangeResult {
  if (file === null) return { type: 'write', text: submission.expected.text };
  if (file.oid === submission.expected.oid) return { type: 'nothing' };
  const reason = isAnothers(file.text, submission.author) ? 'taken' : 'exists';
  return { type: 'conflict', conflict: { reason, sections: [], line: null } };
}

function edit(submission: Submission, basisText: string | null, file: RepositoryFile | null): ChangeResult {
  const { change, expected } = submission;
  if (file === null) return { type: 'conflict', conflict: { reason: 'deleted', sections: [], line: null } };
  if (file.oid === expected.oid) return { type: 'nothing' };
  if (change.type === 'edit' && file.oid === change.basis) return { type: 'write', text: expected.text };
  if (basisText === null)
    return { type: 'conflict', conflict: { reason: 'changed', sections: [], line: null } };
  const result = editDailyLog(
    file.text,
    parseDailyLog(basisText).answers,
    change.log.answers,
    change.log.courseHeading,
  );
  switch (result.type) {
    case 'edited':
      return { type: 'write', text: result.text };
    case 'unchanged':
      return { type: 'nothing' };
    case 'conflict':
      return { type: 'conflict', conflict: { reason: 'changed', sections: result.sections, line: null } };
    case 'unsafe':
      return { type: 'conflict', conflict: { reason: 'unsafe', sections: [], line: result.line } };
    default:
      return result satisfies never;
  }
}
