import { isList, isObject, textIn } from '../json.ts';
import type { Json, JsonObject } from '../played-slack.ts';
import type { Fields, Shape } from './shape.ts';

/** What is wrong with a value, in Slack's words, each with its JSON pointer; empty when nothing is. */
export function checkShape(value: Json, shape: Shape, at: string): readonly string[] {
  switch (shape.is) {
    case 'text':
      return checkText(value, shape, at);
    case 'number':
      if (typeof value !== 'number') return [problem('must provide a number', at)];
      if (value < shape.min) return [problem(`must be at least ${shape.min}`, at)];
      return value > shape.max ? [problem(`must be at most ${shape.max}`, at)] : [];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [problem('must provide a boolean', at)];
    case 'one-of':
      return shape.values.some((known) => known === value) ? [] : [problem(`must be a valid enum value`, at)];
    case 'list':
      if (!isList(value)) return [problem('must provide an array', at)];
      if (value.length > shape.max) return [problem(`no more than ${shape.max} items allowed`, at)];
      if (value.length < shape.min) return [problem(`no fewer than ${shape.min} items allowed`, at)];
      return value.flatMap((item, index) => checkShape(item, shape.of, `${at}/${index}`));
    case 'object':
      return isObject(value) ? checkFields(value, shape.fields, at) : [problem('must provide an object', at)];
    case 'typed': {
      if (!isObject(value)) return [problem('must provide an object', at)];
      const type = textIn(value.type);
      if (type === undefined) return [problem('missing required field: type', at)];
      const variants = shape.variants();
      const fields = Object.hasOwn(variants, type) ? variants[type] : undefined;
      if (fields === undefined) return [problem(`unsupported type: ${type}`, `${at}/type`)];
      const { type: _, ...rest } = value;
      return checkFields(rest, fields, at);
    }
    default:
      return shape satisfies never;
  }
}

export function problem(words: string, at: string): string {
  return `${words} [json-pointer:${at}]`;
}

function checkFields(value: JsonObject, fields: Fields, at: string): readonly string[] {
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => problem(`invalid additional property: ${name}`, at));
  const wrong = Object.entries(fields).flatMap(([name, field]) => {
    const given = value[name];
    if (given !== undefined) return checkShape(given, field.shape, `${at}/${name}`);
    return field.required ? [problem(`missing required field: ${name}`, at)] : [];
  });
  return [...unknown, ...wrong];
}

function checkText(value: Json, shape: Extract<Shape, { is: 'text' }>, at: string): readonly string[] {
  if (typeof value !== 'string') return [problem('must provide a string', at)];
  if (value.length < shape.min) return [problem(`must be more than ${shape.min - 1} characters`, at)];
  if (value.length > shape.max) return [problem(`must be less than ${shape.max + 1} characters`, at)];
  if (shape.pattern?.test(value) === false) return [problem(shape.mismatch ?? 'failed to match pattern', at)];
  return [];
}
