import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import type { EntryForms } from '../entry-forms.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { type OpenTarget, openTarget } from '../messages/open-target.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { type Asked, sayIn, showOpened } from './show-opened.ts';

const gone = 'This draft was submitted or discarded in another window.';

/** A button that opens a form: on a receipt, on App Home, in the list of entries. */
export function openByButton(
  { ack, action, body, client }: ButtonPress,
  services: Services,
  forms: EntryForms,
): Promise<void> {
  return services.boundary(
    'entry opened by button',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const target = decodeMetadata(openTarget, action.value);
      const viewId = body.view?.type === 'modal' ? body.view.id : null;
      const asked = { triggerId: body.trigger_id, viewId };
      if (target !== null) await openIt(client, asked, person, target, services, forms);
    },
    (reference) => tellPerson(client, body.user.id, 'Nothing was lost; press the button again.', reference),
  );
}

async function openIt(
  client: WebClient,
  asked: Asked,
  person: Person,
  target: OpenTarget,
  { useCases }: Services,
  forms: EntryForms,
): Promise<void> {
  const place = { type: 'new', triggerId: asked.triggerId } as const;
  switch (target.type) {
    case 'day':
      return forms.openLog(client, place, person, target);
    case 'entry':
      return showOpened(client, asked, person, useCases.entries.openEntry(person, target), forms);
    case 'submitted': {
      const opening = useCases.entries.openSubmitted(person, target.id);
      return showOpened(client, asked, person, opening, forms);
    }
    case 'journal-draft': {
      const draft = await useCases.journal.findJournal(person, target.journal);
      if (draft === null) return sayIn(client, place, gone);
      return forms.openJournal(client, place, person, draft, true);
    }
    default:
      return target satisfies never;
  }
}
