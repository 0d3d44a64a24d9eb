import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { PagePlayers } from './create-page.ts';
import type { EventStream } from './event-stream.ts';
import { journalByHand } from './journal-by-hand.ts';
import { nextTimeOfDay } from './next-time-of-day.ts';
import type { GitHubMood, PageScreen } from './page-answers.ts';
import { readJson } from './read-json.ts';
import { repositoryRoutes } from './repository-routes.ts';
import { answerBy, found, missing, type Routes, wrong } from './route.ts';
import { screenMarkdown } from './screen-markdown.ts';
import { slackRoutes } from './slack-routes.ts';

/** Long enough that a person sees the bot wait, and longer than the bot's own patience for one answer. */
const SLOW_MILLISECONDS = 5_000;

/** The page's JSON and pictures: what a person sees, what they do, and the switches of the sandbox itself. */
export function createApi(players: PagePlayers, events: EventStream) {
  const routes: Routes = {
    ...slackRoutes(players.slack),
    ...repositoryRoutes(players.github),
    ...sandboxRoutes(players, events),
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const { status, body } = await answerBy(routes[`${request.method} ${url.pathname}`], url, request);
    if (body.type === 'json') {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body.value));
    } else {
      response.writeHead(status, { 'content-type': body.mimetype }).end(body.bytes);
    }
  };
}

/** What is on the screen, and the switches that move the world around the bot. */
function sandboxRoutes({ slack, github, clock }: PagePlayers, events: EventStream): Routes {
  let mood: GitHubMood = 'up';
  return {
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
        repositories: github.repositories.map(({ repository, defaultBranch }) => ({
          name: repository,
          branch: defaultBranch,
        })),
        markdown: screenMarkdown(screen),
      } satisfies PageScreen);
    },

    'POST /api/clock': async (_url, request) => {
      const asked = clockMove.safeParse(await readJson(request));
      if (!asked.success)
        return wrong('say moveBy (milliseconds), or time (HH:mm) and zone, and weekday if need be');
      if ('moveBy' in asked.data) clock.moveBy(asked.data.moveBy);
      else {
        const { time, zone, weekday } = asked.data;
        clock.moveTo(nextTimeOfDay(clock.now(), time, zone, weekday));
      }
      return found({ now: clock.now() });
    },

    'POST /api/push-journal': async (_url, request) => {
      const asked = journalPush.safeParse(await readJson(request));
      const pushed = github.repositories.find(({ repository }) => repository === asked.data?.repository);
      if (pushed === undefined) return wrong('say repository');
      const { path, text, message, author } = journalByHand(clock.now());
      return found({ oid: await pushed.pushByHand({ [path]: text }, message, author) });
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
}

const clockMove = z.union([
  z.strictObject({
    moveBy: z
      .number()
      .int()
      .min(0)
      .max(400 * 86_400_000),
  }),
  z.strictObject({
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    zone: z.string(),
    weekday: z.number().int().min(0).max(6).optional(),
  }),
]);
const journalPush = z.strictObject({ repository: z.string() });
const moodChange = z.strictObject({ mood: z.enum(['up', 'slow', 'down']) });
