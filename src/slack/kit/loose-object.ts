/** A JSON object of which nothing is known yet. Slack adds fields and element types without notice. */
export type LooseObject = { readonly [key: string]: unknown };

/** The value when it is a JSON object, else null. */
export function looseObject(value: unknown): LooseObject | null {
  return isObject(value) ? value : null;
}

/** The objects in a list; everything else in it, and everything that is no list, counts as nothing. */
export function looseObjects(value: unknown): readonly LooseObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The text under this key; empty when it is missing or no text. */
export function looseText(object: LooseObject, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

/** The number under this key when it is a whole one within the bounds, else `otherwise`. */
export function looseInteger(
  object: LooseObject,
  key: string,
  bounds: { readonly min: number; readonly max: number; readonly otherwise: number },
): number {
  const value = object[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) return bounds.otherwise;
  return Math.min(Math.max(value, bounds.min), bounds.max);
}

function isObject(value: unknown): value is LooseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
