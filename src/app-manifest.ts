import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

export type AppManifest = {
  /** As YAML, with the reasons beside the scopes. */
  readonly text: string;
  readonly value: unknown;
  /** What the bot asks for in a workspace. */
  readonly scopes: readonly string[];
};

const shape = z.object({
  features: z.object({ slash_commands: z.array(z.unknown()) }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/**
 * The Slack app as `manifest.yml` describes it: for Socket Mode, or for HTTP mode where Slack calls this address for
 * everything.
 */
export function readAppManifest(requestUrl: string | null): AppManifest {
  const document = parseDocument(readFileSync(join(import.meta.dirname, '../manifest.yml'), 'utf8'));
  const { features, oauth_config } = shape.parse(document.toJS());
  if (requestUrl !== null) {
    document.setIn(['settings', 'socket_mode_enabled'], false);
    document.setIn(['settings', 'event_subscriptions', 'request_url'], requestUrl);
    document.setIn(['settings', 'interactivity', 'request_url'], requestUrl);
    for (const index of features.slash_commands.keys())
      document.setIn(['features', 'slash_commands', index, 'url'], requestUrl);
  }
  return {
    text: document.toString({ lineWidth: 0 }),
    value: document.toJS(),
    scopes: oauth_config.scopes.bot,
  };
}
