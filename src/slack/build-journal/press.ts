import type { BlockAction } from '@slack/bolt';
import { type ModalView, WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { JournalDraft, Person } from '../../use-cases/ports.ts';
import type { FormState } from '../kit/form/read-state.ts';
import type { Press } from '../kit/listening/press.ts';
import { looseObject, looseText } from '../kit/loose-object.ts';
import { updateView } from '../kit/update-view.ts';
import { personOf } from '../person-of.ts';
import { tellPerson } from '../tell-person.ts';
import { drawForm, type FormNotes } from './draw-form.ts';
import { tellGone } from './journal-gone.ts';
import type { JournalServices } from './journal-services.ts';
import type { StackedView } from './redraw-below.ts';
import { type FormSaved, keepForm } from './save-form.ts';
import { type TypedForm, type TypedView, typedForm } from './typed-form.ts';

type PressedView = StackedView & { readonly hash: string };

/** A press in a view with inputs, once what is typed there is in the draft. */
export type Pressed = {
  readonly client: WebClient;
  readonly person: Person;
  readonly view: PressedView;
  readonly draft: JournalDraft;
  readonly metadata: TypedView;
  readonly state: FormState;
  /** What the button, or the choice in the menu, stands for. */
  readonly value: string;
  /** Draws the pressed view again, over the draft as it is then. */
  readonly redraw: (change?: FormNotes & { readonly metadata?: TypedView }) => Promise<void>;
  /** Puts a view on top, and draws the pressed one again where it has to remember something else of its fields now. */
  readonly push: (view: ModalView) => Promise<void>;
};

/**
 * Keeps what is typed in the pressed view, acknowledges, and acts. Where another window has changed the same fields,
 * nothing is kept and nothing is said yet: it is all in the form still, and its submission asks.
 */
export function onPress(
  listener: string,
  args: Press,
  services: JournalServices,
  act: (pressed: Pressed) => Promise<void>,
): Promise<void> {
  return onForm(listener, args, services, async (form, view) => {
    const saved = await keepForm(form, services);
    // Only now: Slack delivers again what nobody acknowledged.
    await args.ack();
    if (saved.type === 'gone') return tellGone(args.client, args.body);
    await act(pressedOf(args, form, view, saved, services));
  });
}

/** Reads the pressed view and does this with it; acknowledging is left to it. */
export function onForm(
  listener: string,
  { ack, body, client }: Press,
  services: JournalServices,
  act: (form: TypedForm, view: PressedView) => Promise<void>,
): Promise<void> {
  return services.boundary(
    listener,
    async () => {
      const { view } = body;
      if (view === undefined) return ack();
      const person = await personOf(services.useCases, body);
      const found = await typedForm(view, person, services);
      if (found.type === 'form') return act(found.form, stackedView(view));
      await ack();
      if (found.type === 'gone') await tellGone(client, body);
    },
    (reference) => tellPerson(client, body.user.id, pressAgain, reference),
  );
}

const pressAgain = 'Nothing is lost: what you typed is in the form or in your draft. Press the button again.';

function pressedOf(
  { client, body, action }: Press,
  form: TypedForm,
  view: PressedView,
  saved: Exclude<FormSaved, { type: 'gone' }>,
  services: JournalServices,
): Pressed {
  const { person, state } = form;
  const kept = saved.type === 'kept' ? saved : null;
  const metadata = kept?.metadata ?? form.metadata;
  const draft = kept?.draft ?? form.draft;
  const redraw: Pressed['redraw'] = (change = {}) =>
    updateView(client, view, async () => {
      const now = await services.useCases.journal.findJournal(person, draft.key.journal);
      return drawForm(now ?? draft, change.metadata ?? metadata, change, services);
    });
  return {
    ...{ client, person, view, state, draft, metadata, redraw },
    value: pressedValue(action),
    async push(onTop) {
      await unlessClosed(client.views.push({ trigger_id: body.trigger_id, view: onTop }), redraw);
      if (kept?.changed === true) await redraw();
    },
  };
}

/** Slack has several words for refusing a view on one that was closed. That it cannot be drawn either says it for sure. */
async function unlessClosed(pushing: Promise<unknown>, redraw: () => Promise<void>): Promise<void> {
  try {
    await pushing;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) await redraw();
    throw error;
  }
}

/** What a button carries, or the option that was chosen. */
export function pressedValue(action: unknown): string {
  const pressed = looseObject(action) ?? {};
  return looseText(looseObject(pressed.selected_option) ?? pressed, 'value');
}

function stackedView(view: NonNullable<BlockAction['view']>): PressedView {
  const { id, hash, root_view_id, previous_view_id } = view;
  return { id, hash, root_view_id, previous_view_id };
}
