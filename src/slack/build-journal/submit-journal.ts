import type { BuildJournalSectionId } from '../../core/entry/build-journal-questions.ts';
import type { SubmitJournalResult } from '../../use-cases/journal/journal-use-cases.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { isClosedView } from '../kit/is-closed-view.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { secretErrors } from '../kit/secrets/secret-errors.ts';
import { submitterOf } from '../person-of.ts';
import { blankErrors } from './blank-errors.ts';
import { drawForm } from './draw-form.ts';
import type { HubNews } from './hub-news.ts';
import { journalGone } from './journal-gone.ts';
import { headingOfPage, pageOfSection } from './journal-pages.ts';
import type { JournalServices } from './journal-services.ts';
import { notSaved, outdated, refuse, refuseAll } from './refuse.ts';
import { type FormSaved, saveForm } from './save-form.ts';
import { type TypedForm, type TypedView, typedForm } from './typed-form.ts';

/** The hub is submitted: what it holds goes into the draft, and the draft on its way to the repository. */
export function submitHub(args: Submission, services: JournalServices): Promise<void> {
  return services.boundary(
    'build journal submitted',
    async () => {
      const person = await submitterOf(services.useCases, args.body);
      const found = await typedForm(args.view, person, services);
      if (found.type !== 'form') return refuseAll(args, found.type === 'gone' ? journalGone : outdated);
      const blank = blankErrors(found.form);
      if (Object.keys(blank).length > 0) return refuse(args, blank);
      const saved = await saveForm(found.form, services);
      if (saved.type === 'kept') return submitKept(args, found.form, saved, services);
      return refuseUnsaved(args, found.form, saved, services);
    },
    (reference) => refuseAll(args, `${notSaved} (${reference})`),
  );
}

async function submitKept(
  args: Submission,
  { person }: TypedForm,
  { draft, metadata }: Extract<FormSaved, { type: 'kept' }>,
  services: JournalServices,
): Promise<void> {
  const { journal, team } = draft.key;
  const form = `${team}:${args.view.id}`;
  const refusal = (await goesSomewhere(draft, services))
    ? refusalOf(await services.useCases.journal.submitJournal({ person, journal, form }))
    : problem(notConnected);
  // `clear` closes the views below as well, if there are any.
  if (refusal === null) return args.ack({ response_action: 'clear' });
  await refuseAll(args, refusal.says);
  if (refusal.news !== null) await showHub(args, draft, metadata, refusal.news, services);
}

/** A channel may be tied to another repository while a draft waits; an entry that is in one stays where it is. */
async function goesSomewhere(
  { key, editing }: JournalDraft,
  { whereEntriesGo }: JournalServices,
): Promise<boolean> {
  if (editing !== null) return true;
  const places = await whereEntriesGo.places(key.team);
  return places.some(({ repository }) => repository === key.repository);
}

const notConnected = "No channel's log goes to this repository any more. Choose another beside “Goes to”.";

async function refuseUnsaved(
  args: Submission,
  form: TypedForm,
  saved: Exclude<FormSaved, { type: 'kept' }>,
  services: JournalServices,
): Promise<void> {
  switch (saved.type) {
    case 'gone':
      return refuseAll(args, journalGone);
    case 'secrets':
      await refuse(args, secretErrors(saved.secrets));
      return showHub(args, form.draft, form.metadata, saved, services);
    case 'clash':
      await refuse(args, saved.errors);
      return showHub(args, saved.draft, saved.metadata, clashNews(saved.says), services);
    default:
      return saved satisfies never;
  }
}

function clashNews(says: readonly string[]): HubNews {
  return { type: 'problem', says: says.join(' '), url: null };
}

type Refusal = { readonly says: string; readonly news: HubNews | null };

function refusalOf(result: SubmitJournalResult): Refusal | null {
  switch (result.type) {
    case 'accepted':
    case 'unchanged':
      return null;
    case 'no-title':
      return { says: 'Title needs a few words.', news: null };
    case 'missing':
      return { says: `Not submitted yet. Still to be written: ${names(result.sections)}.`, news: result };
    case 'uploads-open':
      return { says: 'Not submitted yet: some screenshots are still with Slack. See above.', news: result };
    case 'holds-secrets':
      return {
        says: 'Not submitted yet: something in it looks like a secret. It says above where.',
        news: { type: 'secrets', secrets: result.secrets },
      };
    case 'too-large':
      return problem(tooLarge(result));
    case 'unsafe':
      return problem(
        `The file can't be edited from here: ${result.why} (line ${result.line}). Mend it on GitHub, then save again.`,
        result.url,
      );
    case 'basis-lost':
      return problem(
        'The version this draft was made from is not known here any more. Copy what you changed, discard the draft and edit the entry again.',
      );
    case 'gone':
      return { says: journalGone, news: null };
    default:
      return result satisfies never;
  }
}

function tooLarge({ what, bytes, most }: Extract<SubmitJournalResult, { type: 'too-large' }>): string {
  return what === 'text'
    ? `This journal would be ${kilobytes(bytes)}, and a file of more than ${kilobytes(most)} is unwieldy on GitHub. Shorten it, or link to the longest part.`
    : `Its new screenshots are ${kilobytes(bytes)} together, and GitHub takes ${kilobytes(most)} at once. Remove some, and add them in an edit afterwards.`;
}

function problem(says: string, url: string | null = null): Refusal {
  return { says, news: { type: 'problem', says, url } };
}

function names(sections: readonly BuildJournalSectionId[]): string {
  return [...new Set(sections.map(pageOfSection))].map(headingOfPage).join(', ');
}

/** The ways on, in the form itself: an error has no buttons. After the ack, because the form can be larger than that. */
async function showHub(
  { client, view }: Submission,
  draft: JournalDraft,
  metadata: TypedView,
  news: HubNews,
  services: JournalServices,
): Promise<void> {
  try {
    const drawn = await drawForm(draft, metadata, { news }, services);
    await client.views.update({ view_id: view.id, view: drawn });
  } catch (error) {
    if (!isClosedView(error))
      services.log.warn('a refused build journal was not drawn again', { error: String(error) });
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}
