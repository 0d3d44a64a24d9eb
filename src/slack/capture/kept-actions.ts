import type {
  AllMiddlewareArgs,
  BlockAction,
  SlackActionMiddlewareArgs,
  StaticSelectAction,
} from '@slack/bolt';
import { lessonCategories } from '../../core/entry/lesson.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { apology } from '../messages/apology.ts';
import { captured } from '../messages/captured.ts';
import { capturedUndone } from '../messages/captured-undone.ts';
import { lessonTooLate } from '../messages/lesson-too-late.ts';
import type { Message } from '../messages/message.ts';
import { sent } from '../messages/sent.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { keptView } from './kept-view.ts';

/** A category that was chosen under a lesson. */
type Choosing = Pick<
  SlackActionMiddlewareArgs<BlockAction<StaticSelectAction>>,
  'ack' | 'action' | 'body' | 'respond'
> &
  Pick<AllMiddlewareArgs, 'client'>;

/** "Undo" under what was captured, in a message only its author sees or in the form that kept it. */
export function undoCapture(press: ButtonPress, services: Services): Promise<void> {
  return services.boundary(
    'capture taken back',
    async () => {
      const person = await personOf(services.useCases, press.body);
      const result = await services.useCases.captures.undo(person, numberIn(press.action.value ?? ''));
      await press.ack();
      await showInstead(press, capturedUndone(result));
    },
    (reference) => sayAgain(press, reference),
  );
}

/** The category of a lesson that was captured without one. */
export function fileLesson(choosing: Choosing, services: Services): Promise<void> {
  return services.boundary(
    'captured lesson filed',
    async () => {
      const [number = '', word = ''] = choosing.action.selected_option.value.split(' ');
      const category = lessonCategories.find(({ id }) => id === word)?.id;
      if (category === undefined) return choosing.ack();
      const person = await personOf(services.useCases, choosing.body);
      const filed = await services.useCases.captures.fileLesson(person, numberIn(number), category);
      await choosing.ack();
      const said = filed.type === 'filed' ? captured(filed.capture, filed.isLogged) : lessonTooLate();
      await showInstead(choosing, said);
    },
    (reference) => sayAgain(choosing, reference),
  );
}

type Pressed = Pick<ButtonPress, 'respond' | 'client'> & {
  readonly body: { readonly view?: { readonly id: string } };
};

async function showInstead({ respond, client, body }: Pressed, message: Message): Promise<void> {
  if (body.view === undefined) await respond({ replace_original: true, ...sent(message) });
  else await client.views.update({ view_id: body.view.id, view: keptView(message) });
}

async function sayAgain({ respond, body, client }: Pressed, reference: string): Promise<void> {
  const said = apology('Nothing was changed; press it again.', reference);
  if (body.view === undefined) await respond({ replace_original: false, ...sent(said) });
  else await client.views.update({ view_id: body.view.id, view: keptView(said) });
}

/** Nobody's number, where it is none. */
function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
