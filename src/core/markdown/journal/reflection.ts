import type { Markdown } from '../../entry/markdown.ts';
import { type HeadedText, headedParts } from './headed-parts.ts';
import { replaceBlock } from './replace-block.ts';
import { findSubSection, type SubSection, setSubSection } from './sub-sections.ts';
import { isPlaceholder } from './template-placeholders.ts';

/** The answers of AI Experience Reflection. */
export type Reflection = {
  readonly workedWell: Markdown;
  readonly frustrating: Markdown;
  readonly communication: Markdown;
};

type PartId = keyof Reflection;

const parts: Readonly<Record<PartId, SubSection>> = {
  workedWell: { heading: 'What Worked Well', others: ['What Worked', 'What Went Well'] },
  frustrating: { heading: 'What Was Frustrating', others: ["What Didn't Work", 'What Went Wrong'] },
  communication: { heading: 'Communication Notes', others: ['Communication', 'Notes'] },
};
const order = Object.values(parts);

/** The three parts; a section without any of their headings is all notes. */
export function readReflection(body: string): Reflection {
  const headed = headedParts(body);
  const loose = isLoose(headed) ? headed.intro.text : '';
  return {
    workedWell: said(findSubSection(headed, parts.workedWell)?.text ?? ''),
    frustrating: said(findSubSection(headed, parts.frustrating)?.text ?? ''),
    communication: said(findSubSection(headed, parts.communication)?.text ?? loose),
  };
}

/** The opposite. */
export function writeReflection(reflection: Reflection): string {
  return editReflection('', reflection);
}

/** The body with other parts; one that says the same stays as it is. */
export function editReflection(body: string, reflection: Reflection): string {
  const now = readReflection(body);
  const headed = headedParts(body);
  const loose = isLoose(headed);
  const isNew = reflection.workedWell !== now.workedWell || reflection.frustrating !== now.frustrating;
  const { from, to } = headed.intro;
  if (loose && !isNew) return replaceBlock(body, from, to, reflection.communication);
  const heading = loose ? `### ${parts.communication.heading}\n\n` : '';
  return partIds.reduce(
    (text, id) => (reflection[id] === now[id] ? text : setSubSection(text, parts[id], reflection[id], order)),
    `${body.slice(0, from)}${heading}${body.slice(from)}`,
  );
}

const partIds = ['workedWell', 'frustrating', 'communication'] as const;

/** Whether it has words and none of our headings. */
function isLoose(headed: HeadedText): boolean {
  return headed.intro.text !== '' && order.every((part) => findSubSection(headed, part) === null);
}

function said(text: string): Markdown {
  return (isPlaceholder(text) ? '' : text) as Markdown;
}
