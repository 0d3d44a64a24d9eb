import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSandboxClock } from '../sandbox/clock.ts';
import { defaultPeople } from '../sandbox/slack/default-people.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { parseRepositoryName } from '../src/core/entry/repository-name.ts';
import { defaultTeamSettings } from '../src/core/team-settings/default-team-settings.ts';
import { toInstant } from '../src/core/time/instant.ts';
import { openStore } from '../src/store/open-store.ts';
import { createReminderDecisions } from '../src/use-cases/reminders/decide-due-reminders.ts';
import { printCells } from './print-cells.ts';
import { printTable } from './print-table.ts';
import { crowd, dueAt, fillWithCrowd, memberOf } from './remind-crowd.ts';
import { openStorePlaces, type StoreKind } from './store-places.ts';

const MINUTE = 60_000;
const STEP = 5_000;
/** Slack says "several hundred a minute" of one, and a hundred of the other. */
const limits = { 'chat.postMessage': 300, 'users.info': 100 } as const;
const repository = 'acme/journal@main';

/** Ten thousand people whose reminder is due in the same minute. */
export async function reminders(): Promise<void> {
  const places = openStorePlaces();
  try {
    const rows: (readonly string[])[] = [['', 'decided in', 'longest wait of others', 'at most']];
    for (const kind of ['SQLite', 'PostgreSQL'] as const) {
      const { took, longest } = await decide(places, kind);
      rows.push([kind, `${took.toFixed(0)} ms`, `${longest.toFixed(0)} ms`, '1000 ms']);
    }
    printCells(`${crowd.toLocaleString('en')} people due in the same minute`, rows);
  } finally {
    await places.stop();
  }
  await send();
}

async function decide(places: ReturnType<typeof openStorePlaces>, kind: StoreKind) {
  const place = await places.fresh(kind);
  await fillWithCrowd(place, repository);
  const store = await openStore(place);
  try {
    const home = parseRepositoryName(repository);
    if (home === null) throw new Error('no repository');
    const clock = { now: () => now, wakeAt: () => () => {} };
    let now = toInstant(dueAt - MINUTE);
    const round = createReminderDecisions({
      ...{ reminders: store.reminders, teamLogs: store.teamLogs, home, clock },
      ...{ random: Math.random, onDue: () => {} },
      teamSettings: { of: async () => defaultTeamSettings },
    });
    // Everybody is new: this looks at each once, as a start does.
    await round();
    now = toInstant(dueAt);
    const longest = watchTurns();
    const began = performance.now();
    await round();
    const took = performance.now() - began;
    return { took, longest: longest() };
  } finally {
    await store.close();
  }
}

/** How long something else had to wait for its turn, at the longest. */
function watchTurns(): () => number {
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(ticking);
    return Math.max(longest, performance.now() - last);
  };
}

/** The whole bot, Slack's limits enforced: how fast they go out, and how fast `/buildlog` opens meanwhile. */
async function send(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'buildlog-bench-'));
  await mkdir(join(folder, 'bot'), { recursive: true });
  await fillWithCrowd({ folder: join(folder, 'bot') }, repository);
  const members = Array.from({ length: crowd }, (_, index) => ({
    ...{ id: memberOf(index), name: `member${index}`, realName: `Member ${index}` },
    ...{ zone: 'UTC', colour: '#3a66b7' },
  }));
  const people = [...defaultPeople, ...members];
  const clock = createSandboxClock(dueAt - MINUTE / 2);
  const sandbox = await startSandbox({ folder, people, clock });
  try {
    for (const [method, perMinute] of Object.entries(limits)) sandbox.slack.limit(method, perMinute);
    const idle = await acks(sandbox, 60, () => {});
    const busy = await acks(sandbox, 2 * 60 * 12, () => clock.moveBy(STEP));
    printSent(sandbox);
    printTable('/buildlog typed to its acknowledgement (the played Slack is in the same process)', [
      { what: 'with nothing to send', samples: idle, unit: 'ms' },
      { what: 'while the reminders go out', samples: busy, unit: 'ms', most: 150 },
    ]);
  } finally {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Types `/buildlog` so many times, or until everybody was reminded, and measures its acknowledgement. What is due goes out
 * before the clock moves on, so that the bot's pace is measured and not the machine's.
 */
async function acks(sandbox: Sandbox, most: number, before: () => void): Promise<readonly number[]> {
  const { slack } = sandbox;
  const [person] = slack.people;
  const conversation = person && slack.screen(person.id).conversations[0];
  if (person === undefined || conversation === undefined) throw new Error('nobody to type');
  const samples: number[] = [];
  let sent = 0;
  for (let run = 0; run < most && sent < crowd; run += 1) {
    before();
    const began = performance.now();
    await slack.act(person.id, { type: 'send', conversation: conversation.id, text: '/buildlog' });
    samples.push(performance.now() - began);
    let calls: number;
    do {
      calls = slack.calls.length;
      await pause(40);
    } while (slack.calls.length > calls);
    const [view] = slack.screen(person.id).views;
    if (view !== undefined) await slack.act(person.id, { type: 'close', viewId: view.id, all: true });
    if (run % 20 === 0) sent = posted(sandbox).length;
  }
  return samples;
}

function posted({ slack }: Sandbox) {
  return slack.calls.filter(({ method, answer }) => method === 'chat.postMessage' && isOk(answer));
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function printSent(sandbox: Sandbox): void {
  const { calls } = sandbox.slack;
  const sent = posted(sandbox);
  const refused = calls.filter(({ answer }) => !isOk(answer)).length;
  const told = new Set(sent.map(({ args }) => args.channel)).size;
  const minutes = Map.groupBy(sent, ({ at }) => Math.floor((at - dueAt) / MINUTE));
  const most = Math.max(...[...minutes.values()].map((those) => those.length));
  const last = Math.max(...sent.map(({ at }) => at));
  const looks = calls.filter(({ method }) => method === 'users.info').length;
  printCells(`Sent with at most ${limits['chat.postMessage']} messages a minute allowed`, [
    ['', 'people told', 'messages', 'refused', 'most a minute', 'last after', 'users.info'],
    [
      ...['buildlog', String(told), String(sent.length), String(refused), String(most)],
      ...[`${((last - dueAt) / MINUTE).toFixed(1)} min`, String(looks)],
    ],
  ]);
}
