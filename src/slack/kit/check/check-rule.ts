import { type LooseObject, looseObject } from '../loose-object.ts';
import { blockShapes } from './block-shapes.ts';
import { elementShapes } from './element-shapes.ts';
import { richTextShapes } from './rich-text-shapes.ts';
import type { Rule, Shape } from './shape.ts';
import { textShapes } from './text-shapes.ts';
import type { RuleName, Violation } from './violation.ts';

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({ ...blockShapes, ...elementShapes, ...richTextShapes, ...textShapes }),
);

/** Everything in the value that the rule forbids. `path` is the value's own JSON pointer. */
export function checkRule(rule: Rule, value: unknown, path: string): readonly Violation[] {
  switch (rule.is) {
    case 'flag':
      return unless(typeof value === 'boolean', path, 'wrong-kind');
    case 'one-of':
      return unless(
        rule.values.some((allowed) => allowed === value),
        path,
        'unknown-value',
      );
    case 'integer':
      if (typeof value !== 'number' || !Number.isInteger(value)) return [{ path, rule: 'wrong-kind' }];
      return unless(value >= rule.min && value <= rule.max, path, 'out-of-range');
    case 'string':
      return checkString(rule, value, path);
    case 'text':
      return checkText(rule, value, path);
    case 'list':
      return checkList(rule, value, path);
    case 'typed':
      return checkTyped(rule.of, value, path);
    case 'object':
      return checkShape(rule.shape, value, path);
    default:
      return rule satisfies never;
  }
}

function checkString(
  rule: Extract<Rule, { is: 'string' }>,
  value: unknown,
  path: string,
): readonly Violation[] {
  if (typeof value !== 'string') return [{ path, rule: 'wrong-kind' }];
  if (value.length < rule.min) return [{ path, rule: 'empty' }];
  if (value.length > rule.max) return [{ path, rule: 'too-long' }];
  return unless(rule.pattern?.test(value) ?? true, path, 'malformed');
}

function checkText(rule: Extract<Rule, { is: 'text' }>, value: unknown, path: string): readonly Violation[] {
  const text = looseObject(value);
  if (text === null) return [{ path, rule: 'wrong-kind' }];
  const isPlain = text.type === 'plain_text';
  if (rule.plain && !isPlain) return [{ path: `${path}/type`, rule: 'not-plain-text' }];
  if (!isPlain && text.type !== 'mrkdwn') return [{ path: `${path}/type`, rule: 'unknown-type' }];
  return checkString({ is: 'string', min: 1, max: rule.max }, text.text, `${path}/text`);
}

function checkList(rule: Extract<Rule, { is: 'list' }>, value: unknown, path: string): readonly Violation[] {
  if (!Array.isArray(value)) return [{ path, rule: 'wrong-kind' }];
  return [
    ...unless(value.length >= rule.min, path, 'too-few'),
    ...unless(value.length <= rule.max, path, 'too-many'),
    ...value.flatMap((item, index) => checkRule(rule.of, item, `${path}/${index}`)),
  ];
}

function checkTyped(allowed: readonly string[], value: unknown, path: string): readonly Violation[] {
  const type = looseObject(value)?.type;
  const shape = typeof type === 'string' ? shapes.get(type) : undefined;
  if (typeof type !== 'string' || !shape) return [{ path: `${path}/type`, rule: 'unknown-type' }];
  if (!allowed.includes(type)) return [{ path: `${path}/type`, rule: 'wrong-place' }];
  return checkShape(shape, value, path);
}

/** The fields of one object against its shape. A field that is `undefined` does not reach Slack, so it is not there. */
export function checkShape(shape: Shape, value: unknown, path: string): readonly Violation[] {
  const object = looseObject(value);
  if (object === null) return [{ path, rule: 'wrong-kind' }];
  return [
    ...Object.entries(shape.required).flatMap(([field, rule]) =>
      object[field] === undefined
        ? [{ path: `${path}/${field}`, rule: 'required' as const }]
        : checkRule(rule, object[field], `${path}/${field}`),
    ),
    ...Object.entries(shape.optional).flatMap(([field, rule]) =>
      object[field] === undefined ? [] : checkRule(rule, object[field], `${path}/${field}`),
    ),
    ...unknownFields(shape, object).map(
      (field): Violation => ({ path: `${path}/${field}`, rule: 'unknown-field' }),
    ),
    ...(shape.oneOf ?? []).flatMap((group) => unless(present(object, group) === 1, path, 'exclusive')),
    ...(shape.someOf ?? []).flatMap((group) => unless(present(object, group) > 0, path, 'required')),
  ];
}

function unknownFields(shape: Shape, object: LooseObject): readonly string[] {
  const known = new Set([
    'type',
    ...Object.keys(shape.required),
    ...Object.keys(shape.optional),
    ...(shape.elsewhere ?? []),
  ]);
  return Object.keys(object).filter((field) => object[field] !== undefined && !known.has(field));
}

function present(object: LooseObject, fields: readonly string[]): number {
  return fields.filter((field) => object[field] !== undefined).length;
}

function unless(holds: boolean, path: string, rule: RuleName): readonly Violation[] {
  return holds ? [] : [{ path, rule }];
}
