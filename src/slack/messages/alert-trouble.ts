import type { AlertSubject, TroubleKind } from '../../use-cases/ports.ts';
import { accountTrouble } from './alert-account.ts';
import type { AlertAbout, AlertWords } from './alert-words.ts';

export type TroubleAbout = AlertAbout<Extract<AlertSubject, { type: 'trouble' }>>;

/** What a kind of trouble has of its own; the rest is the same for all. */
export type TroubleWords = Pick<AlertWords, 'happened' | 'steps' | 'page'>;

/** The owner learns: nothing lands, why, and how to mend it. */
export function troubleAlert(about: TroubleAbout): AlertWords {
  const { name } = about;
  const words = accountTrouble(about) ?? repositoryTrouble[about.subject.kind](about);
  return { ...words, meaning: null, mended: `${name} takes entries again` };
}

const repositoryTrouble: Readonly<Record<TroubleKind, (about: TroubleAbout) => TroubleWords>> = {
  archived: ({ name, pages }) => ({
    happened: `${name} is archived, so nothing can be committed to it`,
    steps: [
      'Open its settings, scroll to the Danger Zone and press “Unarchive this repository”.',
      'Or run /buildlog setup in the channel and choose another repository for what is written from then on.',
    ],
    page: settingsOf(name, pages.web),
  }),
  'repository-missing': ({ name, pages }) => ({
    happened: `GitHub shows the bot no repository ${name}`,
    steps: [
      'Open it. If you see it, the bot may not: give its token or app access to it, in the list of its repositories.',
      'If it was deleted, restore it within 90 days: account or organization settings → Repositories → Deleted repositories.',
      'If it has another name now and GitHub does not lead there, name it back, or run /buildlog setup in the channel (where it is the bot’s own: set BUILDLOG_REPO).',
    ],
    page: { words: 'Open the repository', url: `${pages.web}/${name}` },
  }),
  forbidden: ({ name, pages }) => ({
    happened: `The bot may not write to ${name}`,
    steps:
      pages.signsInAs === 'app'
        ? [
            'Open the installed apps and press Configure beside the one of buildlog; of an organization: its settings → GitHub Apps.',
            `Accept what permissions it asks for (contents and pull requests: read and write) and choose ${name} under “Repository access”.`,
          ]
        : [
            'Open the tokens and the one of buildlog; it belongs to whoever runs it.',
            `Give it ${name} under “Repository access”, and contents and pull requests: read and write.`,
            'See that the account it belongs to may still write to the repository: its settings → Collaborators and teams.',
          ],
    page: accessPage(pages),
  }),
  unauthorized: ({ name, pages }) =>
    pages.signsInAs === 'app'
      ? {
          happened: `GitHub does not accept the bot's app any more, so nothing lands in ${name}`,
          steps: [
            'Open the app of buildlog and see that it is there and that the private key in use is listed.',
            'If it is not, generate another, have whoever runs buildlog set GITHUB_APP_PRIVATE_KEY and restart the bot.',
          ],
          page: { words: 'Open the apps', url: `${pages.web}/settings/apps` },
        }
      : {
          happened: `GitHub does not accept the bot's token any more, so nothing lands in ${name}: it has expired or was revoked`,
          steps: [
            'Make a new one (contents and pull requests: read and write) with the account that the old one belongs to.',
            'Have whoever runs buildlog set GITHUB_TOKEN to it and restart the bot.',
          ],
          page: { words: 'Make a token', url: `${pages.web}/settings/personal-access-tokens/new` },
        },
  'branch-missing': ({ name, repository, pages }) => ({
    happened: `The branch that entries go to is not in ${repository}`,
    steps: [
      'Open the branches. If it was deleted, press “Restore” beside it, or make it again.',
      'If it has another name now, run /buildlog setup in the channel and choose that one (where it is the bot’s own: set BUILDLOG_BRANCH).',
    ],
    page: { words: 'Open the branches', url: `${pages.web}/${name}/branches` },
  }),
  'branch-protected': ({ name, pages }) => ({
    happened: `The rules of ${name} let the bot neither commit to the branch nor go through a pull request`,
    steps: [
      'Open the rules and those of this branch.',
      'Add the bot’s app or account to the bypass list, or let it make branches whose names begin with buildlog/.',
    ],
    page: { words: 'Open the rules', url: `${pages.web}/${name}/settings/rules` },
  }),
  refused: ({ name, pages }) => ({
    happened: `GitHub refuses commits to ${name} for a reason that the bot does not know`,
    steps: [
      'Open its settings and see whether something was changed lately: rules, hooks, limits.',
      'Ask whoever runs buildlog to look for the reference in the log: the line says what GitHub answered.',
    ],
    page: settingsOf(name, pages.web),
  }),
  unreachable: passing,
  'rate-limited': passing,
  busy: passing,
  paced: passing,
};

/** What ends by itself; nobody is woken for it, and who asks why finds GitHub's own word on it. */
function passing({ name }: TroubleAbout): TroubleWords {
  return {
    happened: `GitHub takes no commits to ${name} right now`,
    steps: ['There is nothing to do: it is tried again.'],
    page: { words: "See GitHub's status", url: 'https://www.githubstatus.com' },
  };
}

function settingsOf(name: string, web: string): AlertWords['page'] {
  return { words: 'Open its settings', url: `${web}/${name}/settings` };
}

function accessPage({ web, signsInAs }: TroubleAbout['pages']): AlertWords['page'] {
  return signsInAs === 'app'
    ? { words: 'Open the installed apps', url: `${web}/settings/installations` }
    : { words: 'Open the tokens', url: `${web}/settings/personal-access-tokens` };
}
