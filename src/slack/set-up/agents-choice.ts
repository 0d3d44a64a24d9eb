import type { KnownBlock } from '@slack/web-api';
import type { AgentsFileName } from '../../core/set-up/agents-files.ts';
import type { SetUpPlan } from '../../use-cases/set-up/plan-set-up.ts';
import { radioInput } from '../kit/form/radio-input.ts';
import { type FormState, readOption } from '../kit/form/read-state.ts';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { setUpForm } from './set-up-blocks.ts';

type AgentsFile = SetUpPlan['agents'][number];

const values = { both: 'both', none: 'none' } as const;

/** Offers the section for coding agents for each file that can take it, and says of the others why not. */
export function agentsChoice({ agents }: SetUpPlan): readonly KnownBlock[] {
  const open = agents.filter(({ state }) => state === 'absent' || state === 'without');
  const settled = agents.filter((file) => !open.includes(file));
  return [
    ...(settled.length === 0
      ? []
      : [{ type: 'context' as const, elements: [mrkdwnText(settled.map(whyNot).join(' '))] }]),
    ...(open.length === 0 ? [] : [offer(open)]),
  ];
}

/** The files chosen; none where the form does not say. */
export function readAgentsChoice(state: FormState): readonly AgentsFileName[] {
  switch (readOption(state, setUpForm.agents)) {
    case values.both:
      return ['CLAUDE.md', 'AGENTS.md'];
    case 'CLAUDE.md':
      return ['CLAUDE.md'];
    case 'AGENTS.md':
      return ['AGENTS.md'];
    default:
      return [];
  }
}

function offer(files: readonly AgentsFile[]): KnownBlock {
  const both = files.length > 1 ? [{ value: values.both, text: 'Both' }] : [];
  return radioInput({
    blockId: setUpForm.agents,
    label: 'Offer the section for coding agents as a pull request',
    hint: 'It tells agents when to write an entry, and in which form. Nothing chosen means no.',
    required: false,
    choices: [...files.map(choiceOf), ...both, { value: values.none, text: 'No' }],
  });
}

function choiceOf({ name, state }: AgentsFile) {
  return {
    value: name,
    text: name,
    description: state === 'absent' ? 'A new file' : 'Is there; the section goes to its end',
  };
}

function whyNot({ name, state }: AgentsFile): string {
  return state === 'with'
    ? `\`${name}\` has the section for coding agents.`
    : `\`${name}\` is a link, or no plain text, and is left alone.`;
}
