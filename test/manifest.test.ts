import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const text = readFileSync(join(import.meta.dirname, '..', 'manifest.yml'), 'utf8');

/** Slack's limits for manifests: docs.slack.dev/reference/app-manifest. Unknown keys are refused there, so here too. */
const manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().max(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().startsWith('/').max(32),
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
  }),
});

describe('the manifest', () => {
  it('is one that Slack accepts', () => {
    expect(manifest.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  it('asks for what the bot uses and nothing else, each scope with its reason', () => {
    const { scopes } = manifest.parse(parse(text)).oauth_config;
    expect(scopes.bot).toEqual([
      'commands',
      'chat:write',
      'users:read',
      'files:read',
      'channels:read',
      'groups:read',
    ]);
    for (const scope of scopes.bot) expect(text).toMatch(new RegExp(`- ${scope} # \\S.{10,}`));
  });

  it('names the command, the shortcuts and the event that the bot listens to', () => {
    const { features, settings } = manifest.parse(parse(text));
    expect(features.slash_commands.map(({ command }) => command)).toEqual(['/buildlog']);
    expect(features.shortcuts.map(({ callback_id }) => callback_id)).toEqual([
      'daily-log',
      'capture-message',
    ]);
    expect(settings.event_subscriptions.bot_events).toEqual(['app_home_opened']);
  });
});
