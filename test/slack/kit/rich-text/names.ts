import type { MentionNames } from '../../../../src/slack/kit/rich-text/mention-names.ts';

/** A workspace in which we know one of each. */
export const names: MentionNames = {
  user: (id) => (id === 'U1' ? { name: 'Ana', url: 'https://acme.slack.com/team/U1' } : null),
  channel: (id) => (id === 'C1' ? { name: 'dev', url: 'https://acme.slack.com/archives/C1' } : null),
  usergroup: (id) => (id === 'S1' ? 'backend' : null),
};
