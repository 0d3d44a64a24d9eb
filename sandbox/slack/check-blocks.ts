import { isObject, listIn } from './json.ts';
import { limits } from './limits.ts';
import type { Json, JsonObject } from './played-slack.ts';
import { blocksOn } from './shapes/blocks.ts';
import { checkBlockRules } from './shapes/check-block-rules.ts';
import { checkShape, problem } from './shapes/check-shape.ts';
import { list, typed } from './shapes/shape.ts';
import { homeView, modalView } from './shapes/view.ts';

/** What Slack would say against these blocks of a message, in its own words; empty when it takes them. */
export function checkMessage(blocks: readonly Json[]): readonly string[] {
  const shape = list(
    typed(() => blocksOn('message')),
    limits.messageBlocks.max,
    0,
  );
  const problems = checkShape(blocks, shape, '/blocks');
  if (problems.length > 0) return problems;
  return [
    ...checkBlockRules(blocks.filter(isObject), '/blocks'),
    ...checkMessageRules(blocks.filter(isObject)),
  ];
}

/** What Slack would say against this view; empty when it takes it. */
export function checkView(view: JsonObject, kind: 'modal' | 'home'): readonly string[] {
  const problems = checkShape(view, kind === 'modal' ? modalView : homeView, '/view');
  // Slack opens its list with this line whenever a view does not fit.
  if (problems.length > 0) return [problem('failed to match all allowed schemas', '/view'), ...problems];
  const blocks = listIn(view.blocks).filter(isObject);
  return [...checkBlockRules(blocks, '/view/blocks'), ...checkSubmit(view, kind, blocks)];
}

export function isViewTooLarge(view: JsonObject): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > limits.viewBytes.max;
}

function checkSubmit(
  view: JsonObject,
  kind: 'modal' | 'home',
  blocks: readonly JsonObject[],
): readonly string[] {
  if (kind === 'home' || view.submit !== undefined) return [];
  return blocks.flatMap((block, index) =>
    block.type === 'input'
      ? [problem('must define `submit` to use an `input` block in modals', `/view/blocks/${index}/input`)]
      : [],
  );
}

function checkMessageRules(blocks: readonly JsonObject[]): readonly string[] {
  const problems: string[] = [];
  const count = (type: string) => blocks.filter((block) => block.type === type).length;
  const markdown = blocks
    .filter((block) => block.type === 'markdown')
    .reduce((total, block) => total + String(block.text).length, 0);
  if (markdown > limits.markdownPerMessage.max) {
    problems.push(
      problem(`markdown must be less than ${limits.markdownPerMessage.max + 1} characters`, '/blocks'),
    );
  }
  if (count('table') > limits.tablesPerMessage.max) {
    problems.push(problem('only_one_table_allowed', '/blocks'));
  }
  if (count('data_visualization') > limits.chartsPerMessage.max) {
    problems.push(
      problem(`no more than ${limits.chartsPerMessage.max} data_visualization blocks allowed`, '/blocks'),
    );
  }
  return problems;
}
