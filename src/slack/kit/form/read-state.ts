import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '../../../core/time/local-date.ts';
import { plainTextOf } from '../rich-text/plain-text-of.ts';
import { isTimeOfDay } from './time-of-day.ts';

/**
 * What a view held when it was sent to us: by block id, the state of that block's element.
 *
 * Readers return null for a block this state says nothing about, because it is not in the view or was sent without
 * values: whatever is known of that answer stays as it was. An input that someone left or made empty reads as empty.
 */
export type FormState = ReadonlyMap<string, unknown>;

const blockSchema = z.object({ block_id: z.string() }).nullable().catch(null);
const viewSchema = z.object({
  blocks: z.array(blockSchema),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})) }),
});

/**
 * The state in the `view` of a submission or block action. Only blocks in the view count: `state.values` may still
 * hold those of an earlier screen (bolt-js #625). A view without state, as after closing, says nothing.
 */
export function readState(view: unknown): FormState {
  const parsed = viewSchema.safeParse(view);
  if (!parsed.success) return new Map();
  const { blocks, state } = parsed.data;
  const shown = new Set(blocks.map((block) => block?.block_id));
  // Our inputs have one element to a block.
  const elements = Object.entries(state.values).map(
    ([id, actions]) => [id, Object.values(actions)[0]] as const,
  );
  return new Map(elements.filter(([id]) => shown.has(id)));
}

/** The text of a `lineInput` or `linesInput`, as typed; empty when there is none. */
export function readText(state: FormState, blockId: string): string | null {
  return read(state, blockId, (element) => {
    const plain = z.object({ value: z.string() }).safeParse(element);
    if (plain.success) return plain.data.value;
    const rich = richSchema.safeParse(element);
    return rich.success ? plainTextOf(rich.data.rich_text_value) : '';
  });
}

/** A `rich_text` value, known to be one but not what is in it. */
export type RichTextValue = { readonly type: 'rich_text'; readonly elements: readonly unknown[] };

const richSchema = z.object({
  rich_text_value: z.object({ type: z.literal('rich_text'), elements: z.array(z.unknown()) }),
});

/** The value of a `richInput`, for `richAnswer` or `richTextToMdast`; without elements when nothing was typed. */
export function readRich(state: FormState, blockId: string): RichTextValue | null {
  return read(state, blockId, (element): RichTextValue => {
    const rich = richSchema.safeParse(element);
    return rich.success ? rich.data.rich_text_value : { type: 'rich_text', elements: [] };
  });
}

const optionSchema = z.object({ value: z.string() });

/** The value chosen in a `selectInput`; empty when none is. */
export function readOption(state: FormState, blockId: string): string | null {
  return read(state, blockId, (element) => {
    const chosen = z.object({ selected_option: optionSchema }).safeParse(element);
    return chosen.success ? chosen.data.selected_option.value : '';
  });
}

/** The values ticked in a `checkboxesInput`. */
export function readChecked(state: FormState, blockId: string): readonly string[] | null {
  return read(state, blockId, (element) => {
    const ticked = z.object({ selected_options: z.array(optionSchema) }).safeParse(element);
    return ticked.success ? ticked.data.selected_options.map((option) => option.value) : [];
  });
}

/** The time in a `timeInput` as `HH:mm`; empty when there is none. */
export function readTime(state: FormState, blockId: string): string | null {
  return read(state, blockId, (element) => {
    const picked = z.object({ selected_time: z.string().refine(isTimeOfDay) }).safeParse(element);
    return picked.success ? picked.data.selected_time : '';
  });
}

/** The day in a `dateInput`; empty when there is none. */
export function readDate(state: FormState, blockId: string): LocalDate | '' | null {
  return read(state, blockId, (element) => {
    const picked = z.object({ selected_date: z.string() }).safeParse(element);
    return picked.success ? (parseLocalDate(picked.data.selected_date) ?? '') : '';
  });
}

function read<Value>(state: FormState, blockId: string, parse: (element: unknown) => Value): Value | null {
  return state.has(blockId) ? parse(state.get(blockId)) : null;
}
