import type { PlayedGitHub } from './github/played-github.ts';
import type { PlayedSlack } from './slack/played-slack.ts';

/**
 * The environment the bot would read on a real machine, with the played servers' addresses in it. With a port Slack
 * calls the bot there, without one the bot connects out.
 */
export function botEnvironment(
  slack: PlayedSlack,
  github: PlayedGitHub,
  dataFolder: string,
  port: number | null = null,
): Readonly<Record<string, string>> {
  const channel = digestChannel(slack);
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(port === null
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) }),
    SLACK_API_URL: slack.apiUrl,
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    BUILDLOG_REPO: github.repository,
    BUILDLOG_BRANCH: github.defaultBranch,
    BUILDLOG_DIR: 'buildlog',
    BUILDLOG_DATA_DIR: dataFolder,
    ...(channel === null ? {} : { BUILDLOG_CHANNEL: channel }),
  };
}

function digestChannel(slack: PlayedSlack): string | null {
  const [anyone] = slack.people;
  if (!anyone) return null;
  const { conversations } = slack.screen(anyone.id);
  return conversations.find(({ name }) => name === 'build-log')?.id ?? null;
}
