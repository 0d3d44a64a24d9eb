import type { JsonObject } from '../../sandbox/slack/played-slack.ts';
import type { Stage } from './stage.ts';

type PickedFile = { readonly name: string; readonly content: Uint8Array; readonly mimetype?: string };

/** Ada picks these files in the view on top and saves it. */
export async function addsScreenshots({ ada, sandbox }: Stage, files: readonly PickedFile[]): Promise<void> {
  const picked: JsonObject[] = files.map(({ name, content, mimetype = 'image/png' }) =>
    sandbox.slack.upload(ada.id, { name, content, mimetype }),
  );
  await ada.fills('Add screenshots', { files: picked });
  await ada.submits();
}
