import { lessonCategories } from '../../core/entry/lesson.ts';
import type { CaptureToKeep } from '../../use-cases/capture/keep-capture.ts';
import { mustPassAsAck } from '../kit/check/must-pass.ts';
import { type FormState, readChecked, readOption, readState, readText } from '../kit/form/read-state.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { readAllowed } from '../kit/secrets/allowed-secrets.ts';
import { secretErrors } from '../kit/secrets/secret-errors.ts';
import { captured } from '../messages/captured.ts';
import { submitterOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { captureForm } from './capture-form.ts';
import { type CaptureMetadata, captureMetadata } from './capture-metadata.ts';
import { captureView, LINKED } from './capture-view.ts';
import { keptView } from './kept-view.ts';

/** The form says that it is kept only when it is on disk, with the button that takes it back. */
export function submitCapture({ ack, body, view, client }: Submission, services: Services): Promise<void> {
  const refuse = (error: string) => ack({ response_action: 'errors', errors: { [captureForm.text]: error } });
  return services.boundary(
    'capture submitted',
    async () => {
      const metadata = decodeMetadata(captureMetadata, view.private_metadata);
      if (metadata === null) return refuse(outdated);
      const state = readState(view);
      const text = readText(state, captureForm.text) ?? '';
      const { captures } = services.useCases;
      const kept = await captures.keep(await submitterOf(services.useCases, body), {
        ...{ source: `view ${view.id}`, place: metadata.place, text, field: captureForm.text },
        what: whatOf(state, metadata),
        allowed: readAllowed(state, metadata.asked),
      });
      switch (kept.type) {
        case 'kept':
          return ack(
            mustPassAsAck({
              response_action: 'update',
              view: keptView(captured(kept.capture, kept.isLogged)),
            }),
          );
        case 'empty':
          return refuse('This needs a few words.');
        case 'holds-secrets': {
          const { asked: _, ...known } = metadata;
          await ack({ response_action: 'errors', errors: { ...secretErrors(kept.secrets) } });
          const again = captureView({ ...known, text, isCut: false, secrets: kept.secrets });
          await client.views.update({ view_id: view.id, view: again });
          return;
        }
        default:
          kept satisfies never;
      }
    },
    (reference) =>
      Promise.resolve(
        refuse(`Not kept yet, and the fault is ours. Press Keep again in a minute. (${reference})`),
      ),
  );
}

const outdated = 'This form is from an older version of buildlog. Copy what you typed and close it.';

function whatOf(state: FormState, { what }: CaptureMetadata): CaptureToKeep['what'] {
  if (what.type === 'line') {
    const isLinked = readChecked(state, captureForm.link)?.includes(LINKED) === true;
    return { type: 'line', url: isLinked ? what.url : null };
  }
  const chosen = readOption(state, captureForm.category);
  return { type: 'lesson', category: lessonCategories.find(({ id }) => id === chosen)?.id ?? null };
}
