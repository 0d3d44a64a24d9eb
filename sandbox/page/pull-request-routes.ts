import { z } from 'zod';
import type { PlayedRepository } from '../github/played-github.ts';
import { type PagePullRequest, type PageRules, pullRequestSteps } from './page-answers.ts';
import { readJson } from './read-json.ts';
import { done, found, missing, type Routes, wrong } from './route.ts';

const noRules: PageRules = {
  isArchived: false,
  isProtected: false,
  mergesByItself: false,
  wantsApproval: false,
  wantsChecks: false,
};

/** Pull requests as people settle them past the bot, and the rules of their repositories. */
export function pullRequestRoutes(named: (name: string | null) => PlayedRepository): {
  readonly routes: Routes;
  readonly rulesOf: (repository: PlayedRepository) => PageRules;
} {
  const switched = new Map<PlayedRepository, PageRules>();
  const rulesOf = (repository: PlayedRepository) => switched.get(repository) ?? noRules;

  const routes: Routes = {
    'GET /api/pull-request': async (url) => {
      const repository = named(url.searchParams.get('repository'));
      const number = Number(url.searchParams.get('number'));
      const pullRequest = repository.pullRequests().find((one) => one.number === number);
      if (pullRequest === undefined) return missing('pull request');
      const diff = await repository.pullRequestDiff(number);
      return found({ pullRequest, diff } satisfies PagePullRequest);
    },

    'POST /api/pull-request': async (_url, request) => {
      const asked = stepAsked.safeParse(await readJson(request));
      if (!asked.success)
        return wrong(`say repository, number and step: one of ${pullRequestSteps.join(', ')}`);
      const { repository, number, step } = asked.data;
      const there = named(repository);
      await {
        merge: () => there.mergePullRequest(number),
        squash: () => there.mergePullRequest(number, 'SQUASH'),
        close: () => there.closePullRequest(number),
        reopen: () => there.reopenPullRequest(number),
        approve: () => there.approvePullRequest(number),
        'pass-checks': () => there.passChecks(number),
      }[step]();
      return done;
    },

    'POST /api/rules': async (_url, request) => {
      const asked = rulesAsked.safeParse(await readJson(request));
      if (!asked.success) return wrong('say repository and rules, each true or false');
      const repository = named(asked.data.repository);
      const { rules } = asked.data;
      switched.set(repository, rules);
      repository.setArchived(rules.isArchived);
      repository.setProtected(rules.isProtected ? 'ruleset' : 'none');
      repository.setMerging({
        autoMergeAllowed: rules.mergesByItself,
        approvals: rules.wantsApproval ? 1 : 0,
        checks: rules.wantsChecks,
      });
      return done;
    },
  };
  return { routes, rulesOf };
}

const stepAsked = z.strictObject({
  repository: z.string(),
  number: z.number(),
  step: z.enum(pullRequestSteps),
});
const rulesAsked = z.strictObject({
  repository: z.string(),
  rules: z.strictObject({
    isArchived: z.boolean(),
    isProtected: z.boolean(),
    mergesByItself: z.boolean(),
    wantsApproval: z.boolean(),
    wantsChecks: z.boolean(),
  }),
});
