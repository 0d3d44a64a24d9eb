import type { KnownBlock, ModalView } from '@slack/web-api';
import type { SetUpPlan } from '../../use-cases/set-up/plan-set-up.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnLink, mrkdwnText } from '../kit/mrkdwn.ts';
import { agentsChoice } from './agents-choice.ts';
import { channelSaid } from './channel-said.ts';
import { setUpForm, setUpTitle } from './set-up-blocks.ts';
import { setUpMetadata } from './set-up-metadata.ts';

/** The second form: everything that will be done, before any of it is. */
export function planView(plan: SetUpPlan): ModalView {
  const { channel, repository } = plan;
  return mustPassAsView({
    type: 'modal',
    callback_id: setUpForm.confirm,
    private_metadata: encodeMetadata(setUpMetadata, { channel: channel.id, repository }),
    title: setUpTitle,
    submit: plainText('Set up'),
    close: plainText('Cancel'),
    blocks: [
      { type: 'section', text: mrkdwnText(goal(plan)) },
      ...audience(plan),
      ...pullRequests(plan),
      { type: 'section', text: mrkdwnText(files(plan)) },
      ...agentsChoice(plan),
      ...announcement(plan),
    ],
  });
}

function goal({ channel, current, repository, access }: SetUpPlan): string {
  const where = `${mrkdwnLink(access.url, access.repository)}, branch \`${escapeMrkdwn(access.branch)}\``;
  return current === repository
    ? `What is written in ${channelSaid(channel)} goes to ${where}, as it does now.`
    : `What is written in ${channelSaid(channel)} will go to ${where}. Now it goes to ${escapeMrkdwn(current)}.`;
}

/** Whoever sets it up decides for all who will write there. */
function audience({ channel, access }: SetUpPlan): readonly KnownBlock[] {
  if (access.isPrivate) {
    return [context('The repository is private: whoever may read it on GitHub reads the entries.')];
  }
  const although = channel.isPrivate ? ', although this channel is private' : '';
  const text = `*The repository is public.* Everyone on the internet can read what is written here${although}.`;
  return [{ type: 'alert', level: 'warning', text: mrkdwnText(text) }];
}

/** Whoever reads entries on the branch should know why they are not there at once. */
function pullRequests({ way }: SetUpPlan): readonly KnownBlock[] {
  if (way.type === 'straight') return [];
  const because = {
    rule: 'a rule of the branch takes no other changes',
    settings: 'the `buildlog.yml` there asks for it',
  };
  return [
    context(
      `Entries go by pull request, because ${because[way.why]}: one each ${way.every} gathers them, and they land when it is merged.`,
    ),
  ];
}

function files({ files, access, way }: SetUpPlan): string {
  const missing = files.filter(({ isThere }) => !isThere);
  const there = files.filter(({ isThere }) => isThere);
  const lines = [
    ...(missing.length === 0
      ? ['All files of the journal are there.']
      : [`One ${way.type === 'straight' ? 'commit' : 'pull request'} adds ${listed(missing)}.`]),
    ...(access.isEmpty ? ['The repository is empty; a README begins it.'] : []),
    ...(missing.length > 0 && there.length > 0
      ? [`These are there and stay as they are: ${listed(there)}.`]
      : []),
  ];
  return lines.join('\n');
}

function listed(files: SetUpPlan['files']): string {
  return files.map(({ path }) => `\`${escapeMrkdwn(path)}\``).join(', ');
}

/** The channel hears of it: it is about its words. */
function announcement({ channel, current, repository }: SetUpPlan): readonly KnownBlock[] {
  if (!channel.hasBot) {
    return [
      context(
        `I am not in ${channelSaid(channel)} and may not be able to say so there: \`/invite @buildlog\`.`,
      ),
    ];
  }
  return current === repository ? [] : [context(`One line in ${channelSaid(channel)} says so.`)];
}

function context(mrkdwn: string): KnownBlock {
  return { type: 'context', elements: [mrkdwnText(mrkdwn)] };
}
