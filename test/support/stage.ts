import { afterEach, beforeEach } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import { type Person, personOf } from './person.ts';
import { quietLog } from './quiet-log.ts';

/** The whole bot between a played Slack and a played GitHub, with three people before it. */
export type Stage = {
  readonly sandbox: Sandbox;
  readonly log: ReturnType<typeof quietLog>;
  /** In Paris, New York and Tokyo. */
  readonly ada: Person;
  readonly grace: Person;
  readonly kenji: Person;
  /** The committed daily logs: path -> text. */
  logs(): Promise<Readonly<Record<string, string>>>;
  /** The text of the one committed daily log. */
  onlyLog(): Promise<string>;
};

/** Friday, 17:30 in Paris: the same day in New York, Saturday already in Tokyo. */
const friday = Date.parse('2026-11-20T16:30:00Z');

/** A fresh stage for each test, taken down after it. */
export function stageForEach(options: SandboxOptions = {}): () => Stage {
  let stage: Stage | null = null;
  beforeEach(async () => {
    stage = await setStage(options);
  });
  afterEach(async () => {
    await stage?.sandbox.stop();
    stage = null;
  });
  return () => {
    if (stage === null) throw new Error('the stage is set for each test only');
    return stage;
  };
}

async function setStage(options: SandboxOptions): Promise<Stage> {
  const log = quietLog();
  const sandbox = await startSandbox({ clock: createSandboxClock(friday), log, ...options });
  const [ada, grace, kenji] = sandbox.slack.people.map((person) => personOf(sandbox.slack, person.id));
  if (ada === undefined || grace === undefined || kenji === undefined) throw new Error('somebody is missing');
  const logs = async () => {
    const paths = (await sandbox.github.tree())
      .map(({ path }) => path)
      .filter((path) => path.includes('/daily/'));
    const texts = new Map<string, string>();
    for (const path of paths) texts.set(path, (await sandbox.github.file(path)) ?? '');
    return Object.fromEntries(texts);
  };
  return {
    ...{ sandbox, log, ada, grace, kenji, logs },
    async onlyLog() {
      const texts = Object.values(await logs());
      if (texts.length !== 1) throw new Error(`there are ${texts.length} daily logs`);
      return texts[0] ?? '';
    },
  };
}
