import type { Json, JsonObject } from '../../../slack/played-slack.ts';

/** Reads of JSON that came over the wire: what is missing or of another type is empty, never an exception. */

export function textIn(object: JsonObject | undefined, key: string): string {
  const value = object?.[key];
  return typeof value === 'string' ? value : '';
}

export function numberIn(object: JsonObject | undefined, key: string): number | null {
  const value = object?.[key];
  return typeof value === 'number' ? value : null;
}

export function flagIn(object: JsonObject | undefined, key: string): boolean {
  return object?.[key] === true;
}

export function objectIn(object: JsonObject | undefined, key: string): JsonObject | undefined {
  return asObject(object?.[key]);
}

export function objectsIn(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  return itemsIn(object, key)
    .map(asObject)
    .filter((item) => item !== undefined);
}

export function textsIn(object: JsonObject | undefined, key: string): readonly string[] {
  return itemsIn(object, key).filter((item) => typeof item === 'string');
}

function itemsIn(object: JsonObject | undefined, key: string): readonly Json[] {
  const value = object?.[key];
  return isList(value) ? value : [];
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
