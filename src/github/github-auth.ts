/** What the bot signs in to GitHub with. */
export type GitHubAuth =
  | { readonly type: 'token'; readonly token: string }
  | {
      readonly type: 'app';
      readonly appId: number;
      readonly privateKey: string;
      /** Null: the installation on the repository is looked up. */
      readonly installationId: number | null;
    };
