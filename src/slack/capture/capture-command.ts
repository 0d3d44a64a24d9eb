import { readTypedLesson } from '../../core/entry/typed-lesson.ts';
import type { CaptureToKeep } from '../../use-cases/capture/keep-capture.ts';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import { limits } from '../kit/limits.ts';
import type { Command } from '../kit/listening/command.ts';
import { apology } from '../messages/apology.ts';
import { captured } from '../messages/captured.ts';
import { sent } from '../messages/sent.ts';
import { personOfCommand } from '../person-of.ts';
import type { Services } from '../services.ts';
import { captureForm } from './capture-form.ts';
import { captureView } from './capture-view.ts';
import { unescapeText } from './message-words.ts';

type Wanted = Pick<CaptureToKeep, 'what' | 'text'>;

/** `/buildlog log <text>`: a line of today's Progress Log. Without a text the form asks for it. */
export function logByCommand(args: Command, typed: string, services: Services): Promise<void> {
  return capture(args, { what: { type: 'line', url: null }, text: unescapeText(typed) }, services);
}

/** `/buildlog lesson <text>`, `/buildlog lesson workflow: <text>`: a lesson of today's log. */
export function lessonByCommand(args: Command, typed: string, services: Services): Promise<void> {
  const { category, text } = readTypedLesson(unescapeText(typed));
  return capture(args, { what: { type: 'lesson', category }, text }, services);
}

/** The answer is the acknowledgement: what Slack hears is kept, and what it does not hear it delivers again. */
function capture(
  { ack, command, client, respond }: Command,
  wanted: Wanted,
  services: Services,
): Promise<void> {
  const { captures } = services.useCases;
  return services.boundary(
    'captured by command',
    async () => {
      const person = await personOfCommand(services.useCases, command);
      const place = await captures.place(person, command.channel_id);
      const source = `command ${command.trigger_id}`;
      const kept = await captures.keep(person, {
        ...wanted,
        ...{ source, place, field: captureForm.text, allowed: [] },
      });
      if (kept.type === 'kept') {
        await ack({ response_type: 'ephemeral', ...sent(captured(kept.capture, kept.isLogged)) });
        return;
      }
      await ack();
      const secrets = kept.type === 'holds-secrets' ? kept.secrets : [];
      await client.views.open({
        trigger_id: command.trigger_id,
        view: captureView({ place, ...asForm(wanted, secrets), isPrivate: false }),
      });
    },
    (reference) =>
      respond({
        response_type: 'ephemeral',
        ...sent(apology('Nothing was kept: send the command again in a minute.', reference)),
      }),
  );
}

function asForm({ what, text }: Wanted, secrets: readonly TypedSecret[]) {
  const { max } = limits.plainTextInput;
  const shown = text.slice(0, max);
  const asked = what.type === 'line' ? what : ({ type: 'lesson' } as const);
  return { what: asked, text: shown, isCut: shown !== text, secrets };
}
