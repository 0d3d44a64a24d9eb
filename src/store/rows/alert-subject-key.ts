import type { AlertSubject } from '../../use-cases/ports.ts';

/** What counts as the same subject: its type, and what is told apart from another of its type. */
export function alertSubjectKey(subject: AlertSubject): string {
  switch (subject.type) {
    case 'trouble':
      return `trouble:${subject.kind}`;
    case 'pull-request-closed':
    case 'pull-request-conflict':
      return `${subject.type}:${subject.pullRequest.number}`;
    case 'renamed':
    case 'bad-settings':
      return subject.type;
    default:
      return subject satisfies never;
  }
}
