import { z } from 'zod';
import { parseRepositoryName } from '../../core/entry/repository-name.ts';
import { parseRowId } from '../../core/entry/row-id.ts';
import { parseJournalId } from '../../use-cases/ids.ts';
import type { MetadataFormat } from '../kit/metadata.ts';
import { askedKeys } from '../kit/secrets/allowed-secrets.ts';
import { journalPages } from './journal-pages.ts';

const mark = z.string().max(7);
const fieldIds = z.array(z.string().max(80)).max(40).readonly();

const filled = z.object({
  opened: z.record(z.string().max(80), z.tuple([mark, mark]).readonly()).readonly(),
  late: fieldIds,
  asRich: fieldIds,
  leftOut: fieldIds,
});

const journal = z.string().transform((text, context) => parseJournalId(text) ?? refuse(context));
const row = z.string().transform((text, context) => parseRowId(text) ?? refuse(context));
const repository = z.string().transform((text, context) => parseRepositoryName(text) ?? refuse(context));
const lists = ['components', 'phases', 'tests', 'samples', 'costs'] as const;
const list = z.enum(lists);

/** A page of the form, the row it begins with, and how often files were taken from its input, which is then another one. */
const page = z.object({
  id: z.enum(journalPages),
  from: z.int().nonnegative(),
  taken: z.int().nonnegative(),
  filled,
});

/**
 * `hub` and `page` are how the views below this one are filled: it draws them again, and Slack sends only itself. The
 * first row of a list has no page below it.
 */
const journalViews = z.discriminatedUnion('view', [
  z.object({ view: z.literal('hub'), journal, filled, asked: askedKeys }),
  z.object({ view: z.literal('page'), journal, page, asked: askedKeys, hub: filled }),
  z.object({
    ...{ view: z.literal('row'), journal, list, row, filled, asked: askedKeys },
    ...{ page: page.nullable(), hub: filled },
  }),
  z.object({ view: z.literal('rows'), journal, list, page, hub: filled }),
  z.object({
    view: z.literal('removal'),
    journal,
    list: z.enum([...lists, 'screenshots']),
    row,
    page,
    hub: filled,
  }),
  z.object({ view: z.literal('preview'), journal, from: z.int().nonnegative() }),
  z.object({ view: z.literal('chooser'), repository }),
]);

/** What a view of the form has to remember of itself; what was typed is in its state and in the draft. */
export type JournalView = z.output<typeof journalViews>;
export type JournalViewOf<View extends JournalView['view']> = Extract<JournalView, { view: View }>;

/** One page of the form as it is on somebody's screen. */
export type OpenPage = JournalViewOf<'page'>['page'];

export const journalMetadata: MetadataFormat<JournalView> = { version: 1, schema: journalViews };

function refuse(context: z.RefinementCtx): never {
  context.addIssue('not what this form writes');
  return z.NEVER;
}
