import type { DraftKept } from '../../use-cases/keep-draft.ts';
import type { Press } from '../kit/listening/press.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { dailyLogSentence } from './daily-log-sentence.ts';
import { formOfView, heldBy } from './form-of-view.ts';
import { pushForm } from './open-form.ts';
import { type OpenForm, redrawForm } from './redraw-form.ts';

type Found = OpenForm & { readonly kept: DraftKept };
type FormWork = {
  readonly act: (found: Found) => Promise<void>;
  /** What a person is told to do when it fails; null: nothing, they did not ask for it. */
  readonly sorry: string | null;
};

const pressAgain = 'Your text is still in the form: press the button again.';

/**
 * Any choice in the form: the draft is kept. The form is not drawn again, somebody is typing in it, and nobody is told
 * when it fails: they did not ask for it, and what they typed is in the form.
 */
export function keepDraft(args: Press, services: Services): Promise<void> {
  return onForm('daily log draft kept', args, services, { act: async () => {}, sorry: null });
}

/** The button: the draft is kept, and the form says so; or that what it holds was submitted before. */
export function saveDraft(args: Press, services: Services): Promise<void> {
  return onForm('daily log draft saved', args, services, {
    act: ({ kept, ...open }) => redrawForm(args.client, open, services, { news: kept }),
    sorry: 'Your draft may not be saved. Your text is still in the form: press Save draft again.',
  });
}

/** The rest of the sections, empty: one that has an answer is never behind the button. */
export function showMore(args: Press, services: Services): Promise<void> {
  return onForm('daily log sections shown', args, services, {
    act: (open) => redrawForm(args.client, open, services, { more: true }),
    sorry: pressAgain,
  });
}

/** One more row for lessons. */
export function addLessons(args: Press, services: Services): Promise<void> {
  const anotherRow = { category: null, text: '' };
  return onForm('daily log lessons added', args, services, {
    act: (open) => redrawForm(args.client, open, services, { rows: [...open.form.rows, anotherRow] }),
    sorry: pressAgain,
  });
}

/**
 * Gives up the draft and puts a fresh form on top. Not in place: inputs that first appear by an update lose what they
 * were filled with. The old form below becomes a sentence, so that nobody submits it.
 */
export function discardDraft({ ack, body, client }: Press, services: Services): Promise<void> {
  return services.boundary(
    'daily log draft discarded',
    async () => {
      const person = await personOf(services.useCases, body);
      const { view } = body;
      const form = view === undefined ? null : await formOfView(view, person, services);
      if (view === undefined || form === null) return ack();
      await services.useCases.discardDraft(heldBy(form, person, view));
      await ack();
      const fresh = await services.useCases.openWithoutDraft(person, form.metadata);
      await pushForm(client, body.trigger_id, { form: fresh, places: form.places });
      await client.views.update({ view_id: view.id, view: dailyLogSentence('The draft was discarded.') });
    },
    (reference) => tellPerson(client, body.user.id, pressAgain, reference),
  );
}

/** The version in the repository, as a form of its own on top; what was typed stays below it and in the draft. */
export function openTheirs(args: Press, services: Services): Promise<void> {
  return onForm('daily log of the repository opened', args, services, {
    act: async ({ person, form }) => {
      const theirs = await services.useCases.openWithoutDraft(person, form.metadata);
      await pushForm(args.client, args.body.trigger_id, { form: theirs, places: form.places });
    },
    sorry: pressAgain,
  });
}

/** "Goes to": the draft moves along, and the form says when there is a log of this day already. */
export function moveForm(args: Press, services: Services): Promise<void> {
  const { useCases } = services;
  return onForm('daily log moved', args, services, {
    act: async (open) => {
      const { form, person, view } = open;
      const held = heldBy(form, person, view);
      const left = { ...held, key: { ...held.key, repository: form.drawnFor } };
      if (form.drawnFor !== held.key.repository) await useCases.discardDraft(left);
      const { basis, url } = await useCases.openWithoutDraft(person, form.metadata);
      const newer = basis === null ? null : { url: url ?? '' };
      await redrawForm(args.client, open, services, { newer });
    },
    sorry: 'Your text is still in the form: choose again where it goes.',
  });
}

function onForm(
  listener: string,
  { ack, body, client }: Press,
  services: Services,
  { act, sorry }: FormWork,
): Promise<void> {
  return services.boundary(
    listener,
    async () => {
      const person = await personOf(services.useCases, body);
      const { view } = body;
      const form = view === undefined ? null : await formOfView(view, person, services);
      if (view === undefined || form === null) return ack();
      const kept = await services.useCases.saveDraft(heldBy(form, person, view));
      // Only now: Slack delivers again what nobody acknowledged, and then it is kept after all.
      await ack();
      await act({ person, form, view, kept });
    },
    async (reference) => {
      if (sorry !== null) await tellPerson(client, body.user.id, sorry, reference);
    },
  );
}
