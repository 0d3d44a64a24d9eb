import { looseObject, looseObjects } from '../loose-object.ts';
import { noMentionNames } from './mention-names.ts';
import { runsOfElements } from './runs-of-elements.ts';

/** The text of a rich text without its formatting: a line for each block and list item. */
export function plainTextOf(value: unknown): string {
  const blocks = looseObjects(looseObject(value)?.elements);
  const lines = blocks.flatMap((block) =>
    block.type === 'rich_text_list' ? looseObjects(block.elements) : [block],
  );
  return lines.map((line) => textOf(line.elements)).join('\n');
}

function textOf(elements: unknown): string {
  return runsOfElements(elements, noMentionNames)
    .map((run) => run.text)
    .join('');
}
