import type { PlayedSlack } from '../slack/played-slack.ts';
import { parsePersonAction } from './parse-person-action.ts';
import { readBytes } from './read-bytes.ts';
import { readJson } from './read-json.ts';
import { done, found, missing, picture, type Routes, wrong } from './route.ts';

/** Slack's client lets nobody pick a larger file in a form (file_input reference). */
const LARGEST_FILE = 10 * 1024 * 1024;

/** What a person does in Slack, and the files they put there. */
export function slackRoutes(slack: PlayedSlack): Routes {
  const isKnown = (person: string) => slack.people.some(({ id }) => id === person);

  return {
    'POST /api/act': async (_url, request) => {
      const asked = parsePersonAction(await readJson(request));
      if (asked === null || !isKnown(asked.as)) return wrong('not an action');
      await slack.act(asked.as, asked.action);
      return done;
    },

    'POST /api/upload': async (url, request) => {
      const as = url.searchParams.get('as') ?? '';
      const name = url.searchParams.get('name') ?? '';
      const content = await readBytes(request, 'application/octet-stream', LARGEST_FILE);
      if (!isKnown(as) || name === '' || content === null)
        return wrong('say as and name, and send the bytes');
      const mimetype = url.searchParams.get('mimetype') || 'application/octet-stream';
      return found(slack.upload(as, { name, mimetype, content }));
    },

    'GET /api/slack-file': (url) => {
      const file = slack.fileContent(url.searchParams.get('id') ?? '');
      const isShown = file !== null && /^image\/(png|jpeg|gif)$/.test(file.mimetype);
      return isShown ? picture(file.mimetype, file.content) : missing('picture');
    },
  };
}
