import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { settleCarried } from '../../core/markdown/carry-over/settle-carried.ts';
import type { ShownCarried } from '../../use-cases/carry-over/shown-carried.ts';
import type { HeldByForm } from '../../use-cases/keep-draft.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { EntriesPlace } from '../../use-cases/team-logs/where-entries-go.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import { readPlace } from '../kit/form/place-select.ts';
import { type FormState, readState } from '../kit/form/read-state.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { mentionsIn } from '../kit/rich-text/mentions-in.ts';
import type { Services } from '../services.ts';
import { keyOfCarried, readCarried } from './carry-over-blocks.ts';
import { dailyLogForm } from './daily-log-blocks.ts';
import { type FormMetadata, formMetadata } from './form-metadata.ts';
import { type FormAnswers, readAnswers } from './read-answers.ts';

/** A form as it came back from Slack. `before` is the entry it edits, as answers. */
export type FormOfView = FormAnswers & {
  /** Its repository is the one that is chosen in the form. */
  readonly metadata: FormMetadata;
  /** The repository before anything was chosen in this view: its draft is kept under that. */
  readonly drawnFor: FormMetadata['repository'];
  readonly places: readonly EntriesPlace[];
  readonly state: FormState;
  readonly before: DailyLogAnswers | null;
  /** What it has boxes for; `answers` say already what became of it. */
  readonly carried: ShownCarried;
};

type FormServices = Pick<Services, 'useCases' | 'whereEntriesGo'>;

/** Reads a view that Slack sent; null when it is not one of our forms, or one that an older bot drew. */
export async function formOfView(
  view: { readonly private_metadata: string },
  author: Person,
  services: FormServices,
): Promise<FormOfView | null> {
  const metadata = decodeMetadata(formMetadata, view.private_metadata);
  return metadata === null ? null : formOfState(readState(view), metadata, author, services);
}

/** The same form, holding this. */
export async function formOfState(
  state: FormState,
  drawn: FormMetadata,
  author: Person,
  { useCases, whereEntriesGo }: FormServices,
): Promise<FormOfView> {
  const places = await whereEntriesGo.places(author.key.team);
  const chosen = drawn.basis === null ? readPlace(state, dailyLogForm.goesTo, places) : null;
  const metadata = { ...drawn, repository: chosen ?? drawn.repository };
  const before = metadata.basis === null ? null : await useCases.answersAt(metadata.basis);
  const mentions = await mentionsIn(state, author, useCases);
  const shown = await answersShown(drawn, before, author, useCases);
  const read = readAnswers(state, metadata, shown, mentions);
  const carried = await carriedIn(metadata, author, useCases);
  const answers = settleCarried(read.answers, readCarried(state, carried.items));
  return { metadata, drawnFor: drawn.repository, places, state, before, carried, ...read, answers };
}

/** What the form was filled from: what it leaves out of a draft, and what was captured, is not in the entry. */
async function answersShown(
  metadata: FormMetadata,
  before: DailyLogAnswers | null,
  author: Person,
  useCases: UseCases,
): Promise<DailyLogAnswers | null> {
  const { restored, leftOut, captures } = metadata;
  if (captures.numbers.length === 0 && (!restored || leftOut.length === 0)) return before;
  return (await useCases.reopenDailyLog(author, metadata, captures.numbers)).answers;
}

/** The items that the form has boxes for; of one that its entry has lost since nothing is known any more. */
async function carriedIn(
  { carried, repository, date }: FormMetadata,
  author: Person,
  useCases: UseCases,
): Promise<ShownCarried> {
  if (carried === null) return { repository, items: [], beyond: 0 };
  const { items } = await useCases.carryInto(author, { repository: carried.repository, date });
  return { ...carried, items: items.filter((item) => carried.keys.includes(keyOfCarried(item))) };
}

/** What the form holds, for its draft. */
export function heldBy(form: FormOfView, person: Person, view: { readonly id: string }): HeldByForm {
  const { repository, date, basis, opened, captures } = form.metadata;
  return {
    ...{ key: { ...person.key, repository, date }, form: formName(person, view) },
    ...{ opened, captures, basis },
    answers: form.answers,
    unfiledLessons: unfiledLessons(form.rows),
  };
}

/** Names a form among all that were ever opened. */
export function formName({ key }: Person, view: { readonly id: string }): string {
  return `${key.team}:${view.id}`;
}

/** Lessons whose category is still to be chosen, one a line: a draft keeps them too. */
function unfiledLessons(rows: FormAnswers['rows']): string {
  return rows
    .filter((row) => row.category === null)
    .map((row) => row.text)
    .filter((text) => text !== '')
    .join('\n');
}
