import type { Alert, AlertSubject } from '../../use-cases/ports.ts';
import { pullRequestClosed, pullRequestConflict } from './alert-pull-request.ts';
import { badSettings } from './alert-settings.ts';
import { troubleAlert } from './alert-trouble.ts';

/** Where things are mended on GitHub, and by what the bot is known there. */
export type GitHubPages = {
  /** `https://github.com`, without a slash at its end. */
  readonly web: string;
  readonly signsInAs: 'token' | 'app';
  /** The folder of the entries and of `buildlog.yml`. */
  readonly folder: string;
};

/** What an alert has to say; plain text, which is escaped where it is shown. */
export type AlertWords = {
  /** What happened, without a full stop. */
  readonly happened: string;
  /** What it means for the entries, where their figures do not say it. */
  readonly meaning: string | null;
  /** How to mend it, step by step. */
  readonly steps: readonly string[];
  /** The page to begin at. */
  readonly page: { readonly words: string; readonly url: string };
  /** What is said once it is over, without a full stop. */
  readonly mended: string;
};

/** The words for an alert. `repository` is its `owner/name` as people know it. */
export function alertWords({ repository, subject }: Alert, pages: GitHubPages): AlertWords {
  const name = repository.split('@')[0] ?? repository;
  return wordsOf({ name, repository, subject, pages });
}

/** `name` is without a branch. */
export type AlertAbout<Subject extends AlertSubject = AlertSubject> = {
  readonly name: string;
  readonly repository: string;
  readonly subject: Subject;
  readonly pages: GitHubPages;
};

function wordsOf(about: AlertAbout): AlertWords {
  const { subject } = about;
  switch (subject.type) {
    case 'trouble':
      return troubleAlert({ ...about, subject });
    case 'renamed':
      return renamed(about, subject.to);
    case 'pull-request-closed':
      return pullRequestClosed({ ...about, subject });
    case 'pull-request-conflict':
      return pullRequestConflict({ ...about, subject });
    case 'bad-settings':
      return badSettings({ ...about, subject });
    default:
      return subject satisfies never;
  }
}

function renamed({ name, pages }: AlertAbout, to: string): AlertWords {
  return {
    happened: `${name} is called ${to} on GitHub now`,
    meaning:
      'Entries go on landing there: GitHub leads the bot to it, until somebody gives the old name away.',
    steps: [
      `Run /buildlog setup in each channel that is tied to ${name} and choose ${to}.`,
      `Where it is the bot's own repository, have whoever runs buildlog set BUILDLOG_REPO to ${to}.`,
    ],
    page: { words: 'Open the repository', url: `${pages.web}/${to}` },
    mended: `${name} has its name back`,
  };
}
