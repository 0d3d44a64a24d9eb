import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestCommand } from '../../src/cli/manifest-command.ts';
import { run } from './support/run-in-folder.ts';

const file = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');

async function manifest(...args: readonly string[]): Promise<string> {
  const { code, out } = await run(manifestCommand, '/nowhere', ...args);
  expect(code).toBe(0);
  return `${out.join('\n')}\n`;
}

describe('buildlog manifest', () => {
  it('prints the manifest for Socket Mode as it lies in the repository', async () => {
    expect(await manifest()).toBe(file);
  });

  it.each(['https://b.example.com', 'https://b.example.com/', 'https://b.example.com/slack/events'])(
    'prints the one for HTTP mode with %s: one address for commands, interactions and events',
    async (url) => {
      const text = await manifest('--url', url);
      const socket = parse(file);
      const requestUrl = 'https://b.example.com/slack/events';
      expect(parse(text)).toEqual({
        ...socket,
        features: {
          ...socket.features,
          slash_commands: [{ ...socket.features.slash_commands[0], url: requestUrl }],
        },
        settings: {
          ...socket.settings,
          event_subscriptions: { bot_events: ['app_home_opened'], request_url: requestUrl },
          interactivity: { is_enabled: true, request_url: requestUrl },
          socket_mode_enabled: false,
        },
      });
      expect(text).toContain('- commands # /buildlog and the shortcut');
    },
  );

  it('keeps the path of an address behind a proxy', async () => {
    expect(await manifest('--url', 'https://example.com/bots/buildlog')).toContain(
      'request_url: https://example.com/bots/buildlog/slack/events\n',
    );
  });

  it('prints the same as JSON', async () => {
    expect(JSON.parse(await manifest('--json'))).toEqual(parse(file));
  });

  it.each([['--url', 'http://b.example.com'], ['--url', 'b.example.com'], ['--port', '3000'], ['more']])(
    'says how it is used when asked with %s %s, and ends with 2',
    async (...args) => {
      const { code, out, errors } = await run(manifestCommand, '/nowhere', ...args);
      expect([code, out]).toEqual([2, []]);
      expect(errors.join('\n')).toContain('Usage: buildlog manifest');
    },
  );
});
