import type { TroubleKind } from '../../use-cases/ports.ts';

const later = "GitHub isn't answering right now. Try again in a few minutes.";
const operator =
  "GitHub doesn't let the bot look accounts up. Whoever runs buildlog can find this in the log.";

/** The kinds that an account's look-up can end in have words of their own. */
const sentences: Readonly<Partial<Record<TroubleKind, string>>> = {
  'rate-limited': 'GitHub has asked us to slow down. Try again in a few minutes.',
  unauthorized: "GitHub doesn't accept the bot's token any more. Whoever runs buildlog has to renew it.",
  forbidden: operator,
  refused: operator,
};

/** Why an account could not be looked up, for whoever typed its name. */
export function lookupTroubleSentence(kind: TroubleKind): string {
  return sentences[kind] ?? later;
}
