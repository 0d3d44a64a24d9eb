import type { KnownBlock, ModalView } from '@slack/web-api';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { ChannelToSetUp } from '../../use-cases/set-up/channel-to-set-up.ts';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { plainText } from '../kit/form/input-block.ts';
import { lineInput } from '../kit/form/line-input.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { limits } from '../kit/limits.ts';
import { encodeMetadata } from '../kit/metadata.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import { channelSaid } from './channel-said.ts';
import { setUpForm, setUpTitle } from './set-up-blocks.ts';
import { setUpMetadata } from './set-up-metadata.ts';

type Open = Extract<ChannelToSetUp, { type: 'open' }>;

/** The repositories to choose from, or the reference under which the log says why there are none. */
export type Listed =
  | { readonly type: 'listed'; readonly repositories: readonly RepositoryName[] }
  | { readonly type: 'unlisted'; readonly reference: string };

/**
 * The first form: which repository the channel's entries go to. Nothing is chosen in it at first: what `views.update`
 * chooses Slack forgets unless it is touched (bolt-js#1258), so a form left as it is means where they go now.
 */
export function chooseView(found: Open, listed: Listed, folder: string): ModalView {
  const { channel, current } = found;
  const menu = listed.type === 'listed' ? menuOf(listed.repositories, current) : null;
  const chosen = menu === null ? 'typed' : 'chosen or typed';
  return mustPassAsView({
    type: 'modal',
    callback_id: setUpForm.choose,
    private_metadata: encodeMetadata(setUpMetadata, { channel: channel.id, repository: null }),
    title: setUpTitle,
    submit: plainText('Next'),
    close: plainText('Close'),
    blocks: [
      stateOf(found),
      ...(listed.type === 'unlisted' ? [unlisted(listed.reference)] : []),
      ...(menu === null ? [] : [menu]),
      lineInput({
        blockId: setUpForm.typed,
        label: menu === null ? 'Repository' : 'Another repository',
        hint: `owner/name, or owner/name@branch. Nothing ${chosen} means ${current}.`,
        required: false,
        initial: '',
      }),
      {
        type: 'context',
        elements: [
          mrkdwnText(`Entries lie in its folder \`${folder}/\`. The next step shows what will be done.`),
        ],
      },
    ],
  });
}

function stateOf({ channel, log, current }: Open): KnownBlock {
  const name = escapeMrkdwn(current);
  if (log === null) {
    const text = `${channelSaid(channel)} has no log of its own: what is written here goes to ${name}.`;
    return { type: 'section', text: mrkdwnText(text) };
  }
  return {
    type: 'section',
    text: mrkdwnText(`${channelSaid(channel)} writes to *${name}* now.`),
    accessory: {
      type: 'button',
      action_id: setUpForm.untie,
      text: plainText('Untie'),
      confirm: {
        title: plainText('Untie this channel?'),
        text: plainText(
          truncate(`What is in ${current} stays there. New entries go to the bot's own repository.`, 300),
        ),
        confirm: plainText('Untie'),
        deny: plainText('Keep'),
      },
    },
  };
}

function menuOf(repositories: readonly RepositoryName[], current: RepositoryName): KnownBlock | null {
  const choices = repositories
    .filter((name) => name.length <= limits.optionValue.max)
    .slice(0, limits.selectOptions.max)
    .map((name) => ({ value: name, text: name }));
  // Slack refuses a menu without options.
  if (choices.length === 0) return null;
  return selectInput({
    blockId: setUpForm.listed,
    label: 'Repository',
    required: false,
    choices,
    initial: '',
    placeholder: truncate(current, limits.placeholder.max),
  });
}

function unlisted(reference: string): KnownBlock {
  const text = `GitHub didn't say which repositories there are, so type the one you want. (${reference})`;
  return { type: 'context', elements: [mrkdwnText(text)] };
}
