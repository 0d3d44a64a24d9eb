import type { TroubleAbout, TroubleWords } from './alert-trouble.ts';

/** What ails the bot's own account, in words that the detail of a trouble has then; each comes as more than one kind. */
const ailments: readonly {
  readonly in: RegExp;
  readonly words: (about: TroubleAbout) => TroubleWords;
}[] = [
  {
    in: /suspended/i,
    words: ({ name, pages }) => ({
      happened: `The bot's app is suspended, so nothing lands in ${name}`,
      steps: [
        'Open the installed apps and press Configure beside the one of buildlog; of an organization: its settings → GitHub Apps.',
        'Press “Unsuspend”. If it is not offered, whoever made the app suspended it, and only they can end that.',
      ],
      page: { words: 'Open the installed apps', url: `${pages.web}/settings/installations` },
    }),
  },
  {
    in: /not installed|installation was removed/i,
    words: ({ name, pages }) => ({
      happened: `The bot's app is not installed any more where ${name} is`,
      steps: [
        'Open the app of buildlog (whoever made it finds it under developer settings → GitHub Apps) and press “Install App”.',
        `Choose the account of ${name}, and that repository under “Repository access”.`,
        'If the repository is not there, it was deleted: restore it within 90 days, in the settings of its account under “Deleted repositories”.',
      ],
      page: { words: 'Open the installed apps', url: `${pages.web}/settings/installations` },
    }),
  },
  {
    in: /single sign-on/i,
    words: ({ name, pages }) => ({
      happened: `The organization of ${name} wants the bot's token authorized for its single sign-on`,
      steps: [
        'Open the tokens with the account that the token belongs to, find it and press “Configure SSO”.',
        'Authorize the organization.',
      ],
      page: { words: 'Open the tokens', url: `${pages.web}/settings/tokens` },
    }),
  },
];

/** The words for an ailment of the bot's account; null where the trouble is with the repository itself. */
export function accountTrouble(about: TroubleAbout): TroubleWords | null {
  return ailments.find((one) => one.in.test(about.subject.detail))?.words(about) ?? null;
}
