import type { JournalRow } from '../../entry/build-journal.ts';
import { cleanLanguage } from '../clean-language.ts';
import { fenceCode, findFence } from '../fence-code.ts';
import { type HeadedText, headedParts } from './headed-parts.ts';
import type { PlannedRow } from './merge-rows.ts';
import { replaceBlock } from './replace-block.ts';
import { findSubSection, type SubSection, setSubSection } from './sub-sections.ts';
import { editComponents, readComponents, writeComponents } from './tables.ts';
import { isPlaceholder } from './template-placeholders.ts';

/** The answers of What We Built. */
export type Built = {
  readonly architecture: string;
  readonly architectureLanguage: string;
  readonly components: readonly JournalRow<'component'>[];
};

const architecturePart: SubSection = { heading: 'Architecture', others: [] };
const componentsPart: SubSection = { heading: 'Components', others: ['Component'] };
const order = [architecturePart, componentsPart];

/** The diagram and the components, each under its heading; without one, before the first. */
export function readBuilt(body: string): Built {
  const headed = headedParts(body);
  const node = findFence(textIn(headed, architecturePart))?.node;
  const code = node?.value ?? '';
  const architecture = isPlaceholder(code) ? '' : code;
  return {
    architecture,
    architectureLanguage: architecture === '' ? '' : cleanLanguage(node?.lang ?? ''),
    components: readComponents(textIn(headed, componentsPart)),
  };
}

/** The opposite. */
export function writeBuilt({ architecture, architectureLanguage, components }: Built): string {
  const diagram = architecture === '' ? '' : fenceCode(architecture, architectureLanguage);
  const withDiagram = setSubSection('', architecturePart, diagram, order);
  return setSubSection(withDiagram, componentsPart, writeComponents(components), order);
}

/** The body with another diagram, where it differs. */
export function editArchitecture(body: string, built: Built): string {
  const now = readBuilt(body);
  const same =
    built.architecture === now.architecture && built.architectureLanguage === now.architectureLanguage;
  if (same) return body;
  const diagram = built.architecture === '' ? '' : fenceCode(built.architecture, built.architectureLanguage);
  return edit(
    body,
    architecturePart,
    (text) => findFence(text) !== null,
    (text) => {
      const fence = findFence(text);
      if (fence === null) return [text, diagram].filter((part) => part !== '').join('\n\n');
      return replaceBlock(text, fence.from, fence.to, diagram);
    },
  );
}

/** The body with other components. */
export function editBuiltComponents(
  body: string,
  rows: readonly PlannedRow<JournalRow<'component'>>[],
): string {
  return edit(
    body,
    componentsPart,
    (text) => readComponents(text).length > 0,
    (text) => editComponents(text, rows),
  );
}

function textIn(headed: HeadedText, part: SubSection): string {
  return (findSubSection(headed, part) ?? headed.intro).text;
}

/** What the text before the first heading holds is changed where it stands; else the part gets its heading. */
function edit(
  body: string,
  part: SubSection,
  holds: (text: string) => boolean,
  change: (text: string) => string,
): string {
  const headed = headedParts(body);
  const found = findSubSection(headed, part);
  const { from, to, text } = headed.intro;
  if (found !== null || !holds(text)) return setSubSection(body, part, change(found?.text ?? ''), order);
  return replaceBlock(body, from, to, change(text));
}
