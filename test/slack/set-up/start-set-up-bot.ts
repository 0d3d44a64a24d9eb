import { onTestFinished } from 'vitest';
import type { PlayedSlack } from '../../../sandbox/slack/played-slack.ts';
import { noMeter } from '../../../src/metrics/no-meter.ts';
import { createBoundary } from '../../../src/slack/boundary.ts';
import { openSlackApp } from '../../../src/slack/open-slack-app.ts';
import { registerSetUp } from '../../../src/slack/set-up/register-set-up.ts';
import type { SetUpServices } from '../../../src/slack/set-up/set-up-services.ts';
import { createSlackWorkspace } from '../../../src/slack/set-up/slack-workspace.ts';
import { startSetUpByCommand } from '../../../src/slack/set-up/start-set-up.ts';
import { createSlackDirectory } from '../../../src/slack/slack-directory.ts';
import type { Store } from '../../../src/store/store-over.ts';
import { knowPerson, meetPerson } from '../../../src/use-cases/know-person.ts';
import { bindSetUpUseCases } from '../../../src/use-cases/set-up/set-up-use-cases.ts';
import { type StartedJournal, startJournal } from '../../github/start-journal.ts';
import { openSlack } from '../../sandbox/slack/stage.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { batchId, submissionId } from '../../store/sample.ts';
import { type Person, personOf } from '../../support/person.ts';
import { quietLog } from '../../support/quiet-log.ts';

export type SetUpBot = {
  readonly slack: PlayedSlack;
  readonly github: StartedJournal['github'];
  readonly store: Store;
  readonly log: ReturnType<typeof quietLog>;
  /** Ada is an admin; Grace created #platform. The bot is in #build-log alone. */
  readonly ada: Person;
  readonly grace: Person;
};

/** This feature between a played Slack and a played GitHub, as `main` ties it together. */
export async function startSetUpBot(): Promise<SetUpBot> {
  const journal = await startJournal();
  const store = await openTestStore();
  const { slack } = await openSlack();
  const mode = { type: 'socket-mode', appToken: slack.appToken } as const;
  const log = quietLog();
  const { app, background, start, stop } = await openSlackApp({ ...slack, mode }, log, noMeter);
  onTestFinished(stop);
  const { clock } = journal;
  const people = { people: store.people, directory: createSlackDirectory(background, null, log) };
  let ids = 0;
  const next = (prefix: string) => {
    ids += 1;
    return `${prefix}${ids}`;
  };
  const newReference = () => next('REF');
  const services: SetUpServices = {
    log,
    boundary: createBoundary(log, newReference),
    useCases: {
      knowPerson: (key, name) => knowPerson(people, key, name, clock.now()),
      meetPerson: (key, name) => meetPerson(people, key, name),
    },
    setUp: bindSetUpUseCases({
      repositories: journal.openAll(),
      teamLogs: store.teamLogs,
      outbox: store.outbox,
      workspace: createSlackWorkspace(app.client),
      clock,
      folder: 'buildlog',
      newId: () => submissionId(next('change')),
      newBatchId: () => batchId(next('batch')),
      newReference,
    }),
  };
  app.command('/buildlog', (args) => startSetUpByCommand(args, services));
  registerSetUp(app, services);
  await start();
  const [ada, grace] = slack.people.map(({ id }) => personOf(slack, id));
  if (ada === undefined || grace === undefined) throw new Error('somebody is missing');
  return { slack, github: journal.github, store, log, ada, grace };
}
