import { parseArgs } from 'node:util';
import { readAppManifest } from '../app-manifest.ts';
import type { Command } from './command.ts';

/** Where the bot listens to Slack, whatever comes. */
const EVENTS = '/slack/events';

/** `buildlog manifest`: what Slack wants to know of the app. */
export const manifestCommand: Command = {
  usage: `Usage: buildlog manifest [--url URL] [--json]

Prints the manifest of the Slack app, for https://api.slack.com/apps → Create New App → From a manifest.

  --url URL   for HTTP mode, where Slack calls the bot: its public address, such as https://buildlog.example.com
              without it for Socket Mode, where the bot connects out
  --json      as JSON
  --help      show this

Exit code: 0, or 2 where it was asked in the wrong way.`,

  async run(args, terminal) {
    const request = readRequest(args);
    if (typeof request === 'string') return { type: 'misused', why: request };
    const { text, value } = readAppManifest(request.requestUrl);
    terminal.print(request.json ? JSON.stringify(value, null, 2) : text.trimEnd());
    return { type: 'done' };
  },
};

type Request = { readonly requestUrl: string | null; readonly json: boolean };

/** What was asked for, or what is wrong with it. */
function readRequest(args: readonly string[]): Request | string {
  try {
    const { url, json = false } = parseArgs({
      args: [...args],
      options: { url: { type: 'string' }, json: { type: 'boolean' } },
    }).values;
    if (url === undefined) return { requestUrl: null, json };
    const requestUrl = requestUrlOf(url);
    return requestUrl === null
      ? `--url ${url} is not a public address, such as https://buildlog.example.com`
      : { requestUrl, json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Slack calls no address without TLS. */
function requestUrlOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  if (protocol !== 'https:') return null;
  const path = pathname.replace(/\/+$/, '');
  return `${origin}${path.endsWith(EVENTS) ? path : `${path}${EVENTS}`}`;
}
