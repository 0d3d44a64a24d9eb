import { keyOf } from './section-key.ts';

/** How the files of one kind of entry are laid out: what reading and editing have to know of it. */
export type Outline<Id extends string> = {
  /** The sections in the order of the file. */
  readonly order: readonly Id[];
  /** The words that we write above a section. */
  headingOf(id: Id): string;
  /** The section that a heading means, whatever its case, apostrophe, emoji or colon; null for one we do not know. */
  sectionOf(heading: string): Id | null;
  /** Whether this line of level three opens the Improvements, as the existing `buildlog` tool reads it too. */
  readonly opensImprovements: (line: string) => boolean;
  /** The section that a paragraph after a `---` is without a heading; null for all others. */
  readonly unheaded: (paragraph: string) => Id | null;
};

/** A layout from the sections in their order, and other words that people give them. */
export function outlineOf<Id extends string>(
  sections: readonly { readonly id: Id; readonly heading: string }[],
  otherHeadings: readonly (readonly [Id, readonly string[]])[],
  more: Pick<Outline<Id>, 'opensImprovements' | 'unheaded'>,
): Outline<Id> {
  const idByKey = new Map<string, Id>([
    ...otherHeadings.flatMap(([id, headings]) => headings.map((heading) => [keyOf(heading), id] as const)),
    ...sections.map(({ id, heading }) => [keyOf(heading), id] as const),
  ]);
  return {
    ...more,
    order: sections.map(({ id }) => id),
    headingOf: (id) => sections.find((section) => section.id === id)?.heading ?? id,
    sectionOf: (heading) => idByKey.get(keyOf(heading)) ?? null,
  };
}
