import type { Submission } from '../kit/listening/submission.ts';

/** Says what is wrong beside the inputs. */
export async function refuse({ ack }: Submission, errors: Readonly<Record<string, string>>): Promise<void> {
  await ack({ response_action: 'errors', errors: { ...errors } });
}

/**
 * What is wrong with all of it stands beside the first input: Slack takes errors nowhere else. A view without one holds
 * nothing that could be lost, and closes.
 */
export async function refuseAll(args: Submission, says: string): Promise<void> {
  const first = args.view.blocks.find(({ type }) => type === 'input')?.block_id;
  if (first === undefined) await args.ack();
  else await refuse(args, { [first]: says });
}

export const outdated =
  'This form is from an older version of buildlog. Copy what you typed, close it and type /buildlog journal again.';
export const notSaved =
  'Not saved yet, and the fault is ours. Your text is still here: try again in a minute.';
