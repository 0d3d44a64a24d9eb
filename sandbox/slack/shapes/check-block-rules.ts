import { isObject, listIn, sameJson, textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import { elementsOf } from '../state/stateful-elements.ts';
import { problem } from './check-shape.ts';

/** The rules that no single field can break: ids given twice, prefills that are no option, texts that are missing. */
export function checkBlockRules(blocks: readonly JsonObject[], at: string): readonly string[] {
  return [
    ...repeatedBlockIds(blocks, at),
    ...repeatedFocus(blocks, at),
    ...blocks.flatMap((block, index) => checkBlock(block, `${at}/${index}`)),
  ];
}

function checkBlock(block: JsonObject, at: string): readonly string[] {
  const problems = [...repeatedActionIds(block, at)];
  if (block.type === 'section' && block.text === undefined && block.fields === undefined) {
    problems.push(problem('must define either `text` or `fields`', `${at}/type`));
  }
  if (block.type === 'image' || objectWithType(block.accessory, 'image')) {
    const image = block.type === 'image' ? block : block.accessory;
    problems.push(...checkImage(isObject(image) ? image : {}, at));
  }
  if (block.type === 'data_visualization' && isObject(block.chart)) {
    problems.push(...checkChart(block.chart, `${at}/chart`));
  }
  for (const element of elementsOf(block)) problems.push(...checkElement(element, `${at}/element`));
  return problems;
}

function checkElement(element: JsonObject, at: string): readonly string[] {
  const problems: string[] = [];
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    if ((element.options === undefined) === (element.option_groups === undefined)) {
      problems.push(problem('must define either `options` or `option_groups`', at));
    }
  }
  const groups = listIn(element.option_groups).filter(isObject);
  const options = [...listIn(element.options), ...groups.flatMap((group) => listIn(group.options))];
  const chosen = [element.initial_option, ...listIn(element.initial_options)].filter(isObject);
  if (chosen.some((one) => !options.some((option) => sameJson(one, option)))) {
    const field = element.initial_option === undefined ? 'initial_options' : 'initial_option';
    problems.push(problem('initial option must match one of the options', `${at}/${field}`));
  }
  const { min_length: min, max_length: max, initial_value: prefill } = element;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    problems.push(problem('`min_length` must not be more than `max_length`', at));
  }
  if (typeof max === 'number' && typeof prefill === 'string' && prefill.length > max) {
    problems.push(problem(`must be less than ${max + 1} characters`, `${at}/initial_value`));
  }
  return problems;
}

function checkImage(image: JsonObject, at: string): readonly string[] {
  const sources = [image.image_url, image.slack_file].filter((source) => source !== undefined);
  return sources.length === 1 ? [] : [problem('must define either `image_url` or `slack_file`', at)];
}

/** Every series needs exactly one point for each category; the slices of a pie are more than nothing. */
function checkChart(chart: JsonObject, at: string): readonly string[] {
  const axis = isObject(chart.axis_config) ? chart.axis_config : {};
  const categories = listIn(axis.categories);
  const series = listIn(chart.series).filter(isObject);
  const names = new Set(series.map((one) => one.name));
  const uneven = series.some((one) => {
    const labels = listIn(one.data).map((point) => (isObject(point) ? point.label : undefined));
    return !sameJson(labels.map((label) => label ?? null).toSorted(), [...categories].toSorted());
  });
  const empty = listIn(chart.segments).some((segment) => isObject(segment) && Number(segment.value) <= 0);
  return [
    ...(uneven ? [problem('each series must have one data point per category', `${at}/series`)] : []),
    ...(names.size < series.length ? [problem('series names must be unique', `${at}/series`)] : []),
    ...(empty ? [problem('segment values must be more than 0', `${at}/segments`)] : []),
  ];
}

function repeatedBlockIds(blocks: readonly JsonObject[], at: string): readonly string[] {
  const ids = blocks.map((block) => textIn(block.block_id));
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [problem(`\`block_id\` "${id}" already exists`, `${at}/${index}/block_id`)]
      : [],
  );
}

function repeatedActionIds(block: JsonObject, at: string): readonly string[] {
  if (block.type !== 'actions') return [];
  const ids = listIn(block.elements).map((element) =>
    isObject(element) ? textIn(element.action_id) : undefined,
  );
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [problem(`\`action_id\` "${id}" already exists`, `${at}/elements/${index}/action_id`)]
      : [],
  );
}

function repeatedFocus(blocks: readonly JsonObject[], at: string): readonly string[] {
  const focused = blocks.flatMap(elementsOf).filter((element) => element.focus_on_load === true);
  return focused.length > 1 ? [problem('only one element can have `focus_on_load`', at)] : [];
}

function objectWithType(value: JsonObject[string] | undefined, type: string): boolean {
  return isObject(value) && value.type === type;
}
