import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PagePlayers } from './create-page.ts';
import type { EventStream } from './event-stream.ts';
import { markdownTree } from './markdown-tree.ts';
import { nextTimeOfDay } from './next-time-of-day.ts';
import type { GitHubMood, PageFile, PageRepository, PageScreen } from './page-answers.ts';
import { parsePersonAction } from './parse-person-action.ts';
import { readJson } from './read-json.ts';
import { screenMarkdown } from './screen-markdown.ts';

/** Long enough that a person sees the bot wait, and longer than the bot's own patience for one answer. */
const SLOW_MILLISECONDS = 5_000;
const SHOWN_COMMITS = 50;

type Answer = { readonly status: number; readonly body: unknown };
type Route = (url: URL, request: IncomingMessage) => Promise<Answer> | Answer;

/** The page's JSON: what a person sees, what they do, and the switches of the sandbox itself. */
export function createApi({ slack, github, clock }: PagePlayers, events: EventStream) {
  let mood: GitHubMood = 'up';

  const routes: Readonly<Record<string, Route>> = {
    'GET /api/screen': (url) => {
      const person = slack.people.find(({ id }) => id === url.searchParams.get('as')) ?? slack.people[0];
      if (!person) return missing('person');
      const screen = slack.screen(person.id);
      return found({
        screen,
        people: slack.people,
        app: { userId: slack.appUserId, name: 'buildlog' },
        now: clock.now(),
        github: mood,
        repository: { name: github.repository, branch: github.defaultBranch },
        markdown: screenMarkdown(screen),
      } satisfies PageScreen);
    },

    'POST /api/act': async (_url, request) => {
      const asked = parsePersonAction(await readJson(request));
      if (asked === null || !slack.people.some(({ id }) => id === asked.as)) return wrong('not an action');
      await slack.act(asked.as, asked.action);
      return done;
    },

    'POST /api/upload': async (_url, request) => {
      const asked = upload.safeParse(await readJson(request));
      if (!asked.success) return wrong('say as, name, mimetype and base64');
      const { as, name, mimetype, base64 } = asked.data;
      return found(slack.upload(as, { name, mimetype, content: Buffer.from(base64, 'base64') }));
    },

    'GET /api/repository': async () => {
      const [tree, commits] = await Promise.all([github.tree(), github.commits(SHOWN_COMMITS)]);
      const { repository: name, defaultBranch: branch, cloneUrl } = github;
      return found({ name, branch, cloneUrl, tree, commits } satisfies PageRepository);
    },

    'GET /api/file': async (url) => {
      const path = url.searchParams.get('path') ?? '';
      const text = await github.file(path);
      if (text === null) return missing('file');
      const markdown = /\.(md|markdown)$/i.test(path) ? markdownTree(text) : null;
      return found({ path, text, markdown } satisfies PageFile);
    },

    'GET /api/commit': async (url) => {
      const oid = url.searchParams.get('oid') ?? '';
      const commit = (await github.commits(1_000)).find((known) => known.oid === oid);
      return commit ? found(commit) : missing('commit');
    },

    'POST /api/clock': async (_url, request) => {
      const asked = clockMove.safeParse(await readJson(request));
      if (!asked.success) return wrong('say moveBy (milliseconds), or time (HH:mm) and zone');
      if ('moveBy' in asked.data) clock.moveBy(asked.data.moveBy);
      else clock.moveTo(nextTimeOfDay(clock.now(), asked.data.time, asked.data.zone));
      return found({ now: clock.now() });
    },

    'POST /api/push': async (_url, request) => {
      const asked = handMadeCommit.safeParse(await readJson(request));
      if (!asked.success) return wrong('say path, text and message');
      const { path, text, message } = asked.data;
      return found({ oid: await github.pushByHand({ [path]: text }, message) });
    },

    'POST /api/github': async (_url, request) => {
      const asked = moodChange.safeParse(await readJson(request));
      if (!asked.success) return wrong('say mood: up, slow or down');
      mood = asked.data.mood;
      github.setDown(mood === 'down');
      github.setLatency(mood === 'slow' ? SLOW_MILLISECONDS : 0);
      events.tell('screen');
      return found({ mood });
    },
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const route = routes[`${request.method} ${url.pathname}`];
    const answer = route ? await settle(() => route(url, request)) : missing('page');
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  };
}

const upload = z.strictObject({ as: z.string(), name: z.string(), mimetype: z.string(), base64: z.string() });
const clockMove = z.union([
  z.strictObject({
    moveBy: z
      .number()
      .int()
      .min(0)
      .max(400 * 86_400_000),
  }),
  z.strictObject({ time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), zone: z.string() }),
]);
const handMadeCommit = z.strictObject({
  path: z.string().min(1),
  text: z.string().nullable(),
  message: z.string().min(1),
});
const moodChange = z.strictObject({ mood: z.enum(['up', 'slow', 'down']) });

const done: Answer = { status: 200, body: {} };
const found = (body: unknown): Answer => ({ status: 200, body });
const wrong = (error: string): Answer => ({ status: 400, body: { error } });
const missing = (what: string): Answer => ({ status: 404, body: { error: `no such ${what}` } });

async function settle(work: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await work();
  } catch (problem) {
    return { status: 500, body: { error: problem instanceof Error ? problem.message : 'failed' } };
  }
}
