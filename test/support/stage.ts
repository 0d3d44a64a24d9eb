import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import type { PlayedRepository } from '../../sandbox/github/played-github.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import { leaksInLog } from './leaks-in-log.ts';
import { mentionsInCalls } from './mentions-in-calls.ts';
import { type Person, personOf } from './person.ts';
import { quietLog } from './quiet-log.ts';
import { storeForStory } from './store-for-story.ts';

/** The whole bot between a played Slack and a played GitHub, with three people before it. */
export type Stage = {
  readonly sandbox: Sandbox;
  readonly log: ReturnType<typeof quietLog>;
  /** In Paris, New York and Tokyo. */
  readonly ada: Person;
  readonly grace: Person;
  readonly kenji: Person;
  /** The folder of the bot's own data. */
  readonly dataFolder: string;
  /** The settings that give the bot another store than a file in that folder. */
  readonly storeSettings: Readonly<Record<string, string>>;
  /** The committed daily logs: path -> text. */
  logs(): Promise<Readonly<Record<string, string>>>;
  /** The text of the one committed daily log. */
  onlyLog(): Promise<string>;
  /** The committed build journals: path -> text. */
  journals(): Promise<Readonly<Record<string, string>>>;
  /** The text of the one committed build journal. */
  onlyJournal(): Promise<string>;
  /** Another repository of the sandbox, by its name. */
  repository(name: string): PlayedRepository;
  /** The bot ends, and another begins with what it left on disk. */
  restarts(): Promise<void>;
  /** The log lines that carry this reference. */
  linesWith(reference: string): readonly string[];
};

/** Friday, 17:30 in Paris: the same day in New York, Saturday already in Tokyo. */
const friday = Date.parse('2026-11-20T16:30:00Z');

/**
 * A fresh stage for each test, taken down after it. Whatever the story was, no line of the log held a token or what a
 * person typed, and no message mentioned anybody.
 */
export function stageForEach(options: SandboxOptions = {}): () => Stage {
  let stage: Stage | null = null;
  beforeEach(async () => {
    stage = await setStage(options);
  });
  afterEach(async () => {
    const played = stage;
    stage = null;
    if (played === null) return;
    const wrongs = wrongsOf(played);
    await played.sandbox.stop();
    await rm(join(played.dataFolder, '..'), { recursive: true, force: true });
    if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
  });
  return () => {
    if (stage === null) throw new Error('the stage is set for each test only');
    return stage;
  };
}

async function setStage(options: SandboxOptions): Promise<Stage> {
  const log = quietLog();
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-story-'));
  const storeSettings = await storeForStory();
  const environment = { ...storeSettings, ...options.environment };
  const clock = createSandboxClock(friday);
  const sandbox = await startSandbox({ clock, log, folder, ...options, environment });
  const [ada, grace, kenji] = sandbox.slack.people.map((person) => personOf(sandbox.slack, person.id));
  if (ada === undefined || grace === undefined || kenji === undefined) throw new Error('somebody is missing');
  const texts = async (is: (path: string) => boolean) => {
    const paths = (await sandbox.github.tree()).map(({ path }) => path).filter(is);
    const files = paths.map(async (path) => [path, (await sandbox.github.file(path)) ?? ''] as const);
    return Object.fromEntries(await Promise.all(files));
  };
  const logs = () => texts((path) => path.includes('/daily/'));
  const journals = () => texts((path) => /^buildlog\/\d[^/]*\.md$/.test(path));
  return {
    ...{ sandbox, log, ada, grace, kenji, logs, journals, storeSettings },
    dataFolder: join(folder, 'bot'),
    onlyLog: async () => onlyOf(await logs()),
    onlyJournal: async () => onlyOf(await journals()),
    repository(name) {
      const found = sandbox.github.repositories.find(({ repository }) => repository === name);
      if (found === undefined) throw new Error(`there is no repository ${name}`);
      return found;
    },
    async restarts() {
      await sandbox.stopBot();
      await sandbox.startBot();
    },
    linesWith: (reference) =>
      log.lines.filter(({ fields }) => fields.reference === reference).map(({ message }) => message),
  };
}

function onlyOf(texts: Readonly<Record<string, string>>): string {
  const [text, ...others] = Object.values(texts);
  if (text === undefined || others.length > 0) throw new Error(`there are ${Object.keys(texts).join(', ')}`);
  return text;
}

function wrongsOf({ sandbox, log, ada, grace, kenji }: Stage): readonly string[] {
  const { slack, github } = sandbox;
  const typed = [ada, grace, kenji].flatMap((person) => person.typed());
  const leaks = leaksInLog(log.lines, [slack.botToken, slack.appToken, github.token, ...typed]);
  return [
    ...leaks.map((line) => `the log tells: ${line}`),
    ...mentionsInCalls(slack.calls).map((text) => `the bot mentions somebody: ${text}`),
  ];
}
