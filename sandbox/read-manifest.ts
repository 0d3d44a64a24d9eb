import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PlayedManifest } from './slack/manifest.ts';

const manifest = z.object({
  features: z.object({
    slash_commands: z.array(
      z.object({
        command: z.string(),
        description: z.string(),
        usage_hint: z.string(),
        should_escape: z.boolean(),
      }),
    ),
    shortcuts: z.array(
      z.object({ name: z.string(), type: z.enum(['global', 'message']), callback_id: z.string() }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

/** The app as `manifest.yml` installs it, so that the sandbox grants the bot what a real workspace would. */
export async function readManifest(): Promise<PlayedManifest> {
  const text = await readFile(join(import.meta.dirname, '..', 'manifest.yml'), 'utf8');
  const { features, oauth_config } = manifest.parse(parse(text));
  return {
    commands: features.slash_commands.map(({ command, description, usage_hint, should_escape }) => ({
      ...{ command, description },
      usageHint: usage_hint,
      shouldEscape: should_escape,
    })),
    shortcuts: features.shortcuts.map(({ name, type, callback_id }) => ({
      name,
      type,
      callbackId: callback_id,
    })),
    scopes: oauth_config.scopes.bot,
  };
}
