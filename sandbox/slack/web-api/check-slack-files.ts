import { isObject, listIn, objectIn, textIn } from '../json.ts';
import type { Json, JsonObject } from '../played-slack.ts';
import { problem } from '../shapes/check-shape.ts';
import type { Workspace } from '../state/workspace.ts';

const shown = ['image/png', 'image/jpeg', 'image/gif'];

/** An image block may show a file of Slack's own: one that is there and is a picture. Source: slack_file object. */
export function checkSlackFiles(
  workspace: Workspace,
  blocks: Json | undefined,
  at: string,
): readonly string[] {
  return listIn(blocks)
    .filter(isObject)
    .flatMap((block, index) =>
      [block, objectIn(block.accessory), ...listIn(block.elements).filter(isObject)]
        .filter((one) => one.type === 'image' && isObject(one.slack_file))
        .filter((one) => !isPicture(workspace, objectIn(one.slack_file)))
        .map(() => problem('invalid slack file', `${at}/${index}/slack_file`)),
    );
}

function isPicture(workspace: Workspace, { id, url }: JsonObject): boolean {
  const named = textIn(id) ?? /\/slack\/files\/([^/?]+)/.exec(textIn(url) ?? '')?.[1] ?? '';
  const file = workspace.files.find(named);
  return file !== undefined && file.content !== null && shown.includes(file.mimetype);
}
