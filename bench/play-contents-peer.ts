import { startGitHub } from '../test/chaos/start-github.ts';
import { limitContent } from './limit-content.ts';

const BEGIN = Date.parse('2026-11-20T17:30:00Z');

export type PeerBurst = {
  readonly calls: number;
  readonly refused: number;
  /** When each commit was made, on the played clock since the first submission. */
  readonly commits: readonly number[];
  /** From an entry's submission to its landing, on the played clock; one for each that landed. */
  readonly waits: readonly number[];
};
export type PeerPlan = {
  readonly entries: number;
  readonly milliseconds: number;
  readonly bytes: number;
  /** For how long it is really played at most, in milliseconds. */
  readonly longest: number;
};

/**
 * The same burst as one `PUT contents` an entry, by a client that is as patient as the documentation asks: one request
 * at a time, and after a refusal it waits for as long as `retry-after` says. Requests themselves take no time on the
 * played clock, and none of them fails.
 */
export async function playContentsPeer(plan: PeerPlan): Promise<PeerBurst> {
  let now = BEGIN;
  const started = await startGitHub({ now: () => now });
  const { apiUrl, token, repository } = started.github;
  const limit = limitContent(started.github);
  started.guard((response) => limit.refuses(now, response));
  const content = Buffer.alloc(plan.bytes, 'x').toString('base64');
  const put = (number: number) =>
    fetch(`${apiUrl}/repos/${repository}/contents/buildlog/daily/2026/11/2026-11-20-author-${number}.md`, {
      method: 'PUT',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ message: `Daily log of author ${number}`, content }),
    });
  const commits: number[] = [];
  const waits: number[] = [];
  const end = performance.now() + plan.longest;
  try {
    for (let entry = 0; entry < plan.entries && performance.now() < end; entry += 1) {
      const submittedAt = BEGIN + Math.floor((entry * plan.milliseconds) / plan.entries);
      now = Math.max(now, submittedAt);
      for (;;) {
        const response = await put(entry);
        // Read to its end, so that its connection serves the next.
        await response.text();
        if (response.ok) break;
        const wait = Number(response.headers.get('retry-after'));
        if (response.status !== 403 || !(wait > 0)) throw new Error(`unexpected: ${response.status}`);
        now += wait * 1_000;
      }
      commits.push(now - BEGIN);
      waits.push(now - submittedAt);
    }
    return { calls: started.calls(), refused: limit.refused, commits, waits };
  } finally {
    await started.stop();
  }
}
