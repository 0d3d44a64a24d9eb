import type { TypedText } from '../../../use-cases/find-typed-secrets.ts';
import type { FormState } from '../form/read-state.ts';
import { looseObject } from '../loose-object.ts';
import { richFlow } from './rich-flow.ts';

/** All that a person typed into a form, raw, field by field: none can be forgotten by the one who adds a question. */
export function typedTexts(state: FormState): readonly TypedText[] {
  return [...state].flatMap(([field, element]) => textsOf(field, element));
}

function textsOf(field: string, element: unknown): readonly TypedText[] {
  const { value, rich_text_value } = looseObject(element) ?? {};
  if (typeof value === 'string') return [{ field, text: value, line: 1 }];
  const rich = looseObject(rich_text_value);
  if (rich === null) return [];
  const { text, leaves } = richFlow(rich);
  const hidden = leaves.flatMap((leaf) =>
    leaf.hidden.map((words) => ({ field, text: words, line: leaf.line })),
  );
  return [{ field, text, line: 1 }, ...hidden];
}
