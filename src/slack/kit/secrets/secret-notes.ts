import type { KnownBlock } from '@slack/web-api';
import type { TypedSecret } from '../../../use-cases/find-typed-secrets.ts';
import { checkboxesInput } from '../form/checkboxes-input.ts';
import { plainText } from '../form/input-block.ts';
import { escapeMrkdwn, mrkdwnText } from '../mrkdwn.ts';
import { allowedSecrets, keysToAsk } from './allowed-secrets.ts';
import { placeOf, secretSentence } from './secret-sentence.ts';

/** More rows than this nobody reads; each field says its own besides. */
const MOST_ROWS = 8;

/** Where a form stops what may hold a secret. */
export type SecretGate = {
  /** The action that replaces it. */
  readonly redact: string;
  /** What has not happened. */
  readonly notYet: 'saved' | 'submitted';
};

/**
 * The inputs of a form whose submission was refused over these secrets: what was found where, on top, with the ways
 * on, and beside each field its own. The inputs themselves are as they were, so that Slack keeps what is in them.
 */
export function withSecretNotes(
  inputs: readonly KnownBlock[],
  secrets: readonly TypedSecret[],
  gate: SecretGate,
): readonly KnownBlock[] {
  if (secrets.length === 0) return inputs;
  const fields = Map.groupBy(secrets, ({ typed }) => typed.field);
  const beside = (block: KnownBlock): readonly KnownBlock[] => {
    const own = fields.get(block.block_id ?? '');
    return own === undefined ? [block] : [block, noteOf(own)];
  };
  return [...onTop(inputs, secrets, gate), ...inputs.flatMap(beside)];
}

/**
 * The same in a line, for the end of the form: whoever pressed Submit there sees neither the top nor the fields, and
 * would think that the button is dead. Nothing while no secret was found.
 */
export function secretReminder(
  secrets: readonly TypedSecret[],
  { redact, notYet }: SecretGate,
): readonly KnownBlock[] {
  if (secrets.length === 0) return [];
  return [
    {
      type: 'section',
      text: mrkdwnText(`:lock: *Not ${notYet} yet.* ${titleOf(secrets)}; the notes above say where.`),
      accessory: { type: 'button', action_id: redact, text: plainText('Replace with [REDACTED]') },
    },
  ];
}

function titleOf(secrets: readonly TypedSecret[]): string {
  const likely = secrets.every(({ finding }) => finding.level === 'likely');
  return likely ? 'This may hold a secret' : 'This holds a secret';
}

function onTop(
  inputs: readonly KnownBlock[],
  secrets: readonly TypedSecret[],
  { redact, notYet }: SecretGate,
): readonly KnownBlock[] {
  const likely = secrets.every(({ finding }) => finding.level === 'likely');
  const rows = secrets
    .slice(0, MOST_ROWS)
    .map(
      (one) => `• ${escapeMrkdwn(`${labelOf(inputs, one.typed.field)}${placeOf(one)}: ${one.finding.rule}`)}`,
    );
  const rest = secrets.length - rows.length;
  const lines = [...rows, ...(rest > 0 ? [`• and ${rest} more`] : [])].join('\n');
  return [
    {
      type: 'section',
      text: mrkdwnText(`:lock: *${titleOf(secrets)}, so it is not ${notYet} yet*\n${lines}\n${why}`),
    },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: redact,
          text: plainText('Replace with [REDACTED]'),
          style: 'primary',
        },
      ],
    },
    ...(likely ? [allowBox(secrets)] : []),
  ];
}

const why = "Whoever can read the repository could use it, and git's history keeps it after it is deleted.";

/** An input, not a button: it is read with the submission that it allows. */
function allowBox(secrets: readonly TypedSecret[]): KnownBlock {
  const { blockId, choice } = allowedSecrets(keysToAsk(secrets));
  return checkboxesInput({
    blockId,
    label: 'Not a secret?',
    required: false,
    choices: [choice],
    initial: [],
  });
}

function noteOf(own: readonly TypedSecret[]): KnownBlock {
  return { type: 'context', elements: [mrkdwnText(`:lock: ${escapeMrkdwn(secretSentence(own))}`)] };
}

function labelOf(inputs: readonly KnownBlock[], field: string): string {
  const block = inputs.find(({ block_id }) => block_id === field);
  return block?.type === 'input' ? block.label.text : 'A part that is too long to be shown here';
}
