import { checkAck } from './check-ack.ts';
import { checkMessage } from './check-message.ts';
import { checkView } from './check-view.ts';
import type { Violation } from './violation.ts';

/** Returns the view as it is; throws when Slack would refuse it, because a view we drew wrong is a bug. */
export function mustPassAsView<View extends object>(view: View): View {
  return mustPass(view, checkView(view));
}

/** Returns the acknowledgement as it is; throws when its view or its size would be refused, because that is a bug. */
export function mustPassAsAck<const Ack extends object>(ack: Ack): Ack {
  return mustPass(ack, checkAck(ack));
}

/** Returns the message as it is; throws when Slack would refuse or cut it, because that is a bug. */
export function mustPassAsMessage<Message extends object>(message: Message): Message {
  return mustPass(message, checkMessage(message));
}

function mustPass<Thing>(thing: Thing, violations: readonly Violation[]): Thing {
  if (violations.length === 0) return thing;
  // Paths and rules only: the values are what people typed.
  const rules = violations.slice(0, 5).map(({ path, rule }) => `${path} ${rule}`);
  throw new Error(`Slack would refuse this: ${rules.join(', ')}`);
}
