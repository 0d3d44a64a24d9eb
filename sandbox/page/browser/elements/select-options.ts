import type { JsonObject } from '../../../slack/played-slack.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { plainText } from '../blocks/text-object.ts';
import type { Workspace } from '../server/workspace.ts';

/** One thing to choose: `key` names it, `value` is what goes into the state. */
type SelectOption = {
  readonly key: string;
  readonly label: string;
  readonly value: string | JsonObject;
};
export type SelectGroup = { readonly label: string | null; readonly options: readonly SelectOption[] };

/** What a select offers: its own options, or the workspace's people, channels or conversations. */
export function selectGroups(element: JsonObject, workspace: Workspace): readonly SelectGroup[] {
  const type = textIn(element, 'type').replace('multi_', '');
  if (type === 'users_select') {
    const options = workspace.people.map(({ id, realName }) => ({ key: id, label: realName, value: id }));
    return [{ label: null, options }];
  }
  if (type === 'channels_select' || type === 'conversations_select') {
    const options = workspace.conversations
      .filter(({ kind }) => kind === 'channel' || (type === 'conversations_select' && kind === 'private'))
      .map(({ id, name }) => ({ key: id, label: `#${name}`, value: id }));
    return [{ label: null, options }];
  }
  const groups = objectsIn(element, 'option_groups');
  if (groups.length === 0) return [{ label: null, options: objectsIn(element, 'options').map(toOption) }];
  return groups.map((group) => ({
    label: plainText(objectIn(group, 'label')),
    options: objectsIn(group, 'options').map(toOption),
  }));
}

function toOption(option: JsonObject): SelectOption {
  return { key: textIn(option, 'value'), label: plainText(objectIn(option, 'text')), value: option };
}
