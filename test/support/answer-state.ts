import { isObject, listIn, objectIn, textIn } from '../../sandbox/slack/json.ts';
import type { Json, JsonObject } from '../../sandbox/slack/played-slack.ts';

/** Rich text as elements of a `rich_text` block. */
export type RichAnswer = { readonly rich: readonly JsonObject[] };

/**
 * What a person puts into an input: text for a line, the visible words of an option, several for boxes, `HH:mm`,
 * `YYYY-MM-DD`, an id for people and channels, rich text, or null to empty it.
 */
export type Answer =
  | string
  | readonly string[]
  | RichAnswer
  | { readonly files: readonly JsonObject[] }
  | null;

/** Lines as the editor makes them: each that starts with `- ` is a bullet, the rest is one paragraph a line. */
export function richLines(lines: readonly string[]): RichAnswer {
  const rich: JsonObject[] = [];
  for (const line of lines) {
    const bullet = /^- (.*)$/.exec(line)?.[1];
    const section = { type: 'rich_text_section', elements: [{ type: 'text', text: bullet ?? line }] };
    const last = rich.at(-1);
    if (bullet === undefined) rich.push(section);
    else if (last?.type === 'rich_text_list') {
      rich[rich.length - 1] = { ...last, elements: [...listIn(last.elements), section] };
    } else rich.push({ type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section] });
  }
  return { rich };
}

/** The state of an element after this answer, as Slack's clients send it. */
export function stateFor(element: JsonObject, answer: Answer): JsonObject {
  const type = textIn(element.type) ?? '';
  if (answer !== null && typeof answer === 'object' && 'rich' in answer) {
    return { type, rich_text_value: { type: 'rich_text', elements: answer.rich } };
  }
  if (answer !== null && typeof answer === 'object' && 'files' in answer)
    return { type, files: answer.files };
  const several = answer === null ? [] : typeof answer === 'string' ? [answer] : answer;
  const one = several[0] ?? null;
  switch (type) {
    case 'rich_text_input':
      return one === null
        ? { type }
        : stateFor(element, richLines(typeof answer === 'string' ? answer.split('\n') : several));
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: several.map((words) => optionOf(element, words)) };
    case 'radio_buttons':
    case 'static_select':
      return { type, selected_option: one === null ? null : optionOf(element, one) };
    case 'multi_users_select':
      return { type, selected_users: several };
    case 'multi_channels_select':
      return { type, selected_channels: several };
    case 'multi_conversations_select':
      return { type, selected_conversations: several };
    case 'datetimepicker':
      return { type, selected_date_time: one === null ? null : Number(one) };
    default:
      return { type, [singleFields[type] ?? 'value']: one };
  }
}

const singleFields: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};

function optionOf(element: JsonObject, words: string): Json {
  const groups = listIn(element.option_groups).filter(isObject);
  const options = [...listIn(element.options), ...groups.flatMap((group) => listIn(group.options))];
  const found = options.filter(isObject).find((option) => objectIn(option.text).text === words);
  if (found === undefined) throw new Error(`No option “${words}” in ${textIn(element.action_id)}`);
  return found;
}
