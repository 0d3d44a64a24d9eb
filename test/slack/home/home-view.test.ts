import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../../src/core/entry/blob-oid.ts';
import { dailyLogPath } from '../../../src/core/entry/entry-path.ts';
import { homeView } from '../../../src/slack/home/home-view.ts';
import { looseObject } from '../../../src/slack/kit/loose-object.ts';
import type { KnownEntry } from '../../../src/use-cases/ports.ts';
import { ada, day } from '../../store/sample.ts';

const slug = 'maximilian-alexander-von-habsburg-lothringe';
const folder = 'docs/engineering/buildlog';

/** Ten entries of one person, the newest first; `host` is where the repository is. */
function entriesAt(host: string): readonly KnownEntry[] {
  return Array.from({ length: 10 }, (_, index) => {
    const date = day(`2026-11-${19 - index}`);
    const path = dailyLogPath(folder, date, slug);
    return { key: { ...ada, date }, path, oid: blobOidOf('x'), text: 'x', url: `${host}/blob/main/${path}` };
  });
}

function lastLogs(entries: readonly KnownEntry[]): string {
  const view = homeView({
    today: day('2026-11-20'),
    zone: 'Europe/Vienna',
    repositoryName: 'platform-engineering/team-build-journals',
    githubLogin: null,
    recent: { drafts: [], entries },
  });
  const texts = view.blocks.map((block) => looseObject(looseObject(block)?.text)?.text);
  return String(texts.find((text) => typeof text === 'string' && text.startsWith('*Your last logs*')));
}

describe('the last logs on App Home', () => {
  it('are links named by their days, where host, folder and name are long', () => {
    const host = 'https://github.example-corporation.com/platform-engineering/team-build-journals';
    const lines = lastLogs(entriesAt(host)).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe(
      `• <${host}/blob/main/docs/engineering/buildlog/daily/2026/11/2026-11-19-${slug}.md|2026-11-19>`,
    );
  });

  it('are as many of the newest as a section takes, where an address is longer still', () => {
    const text = lastLogs(entriesAt(`https://github.example/${'long/'.repeat(100)}`));
    expect(text.length).toBeLessThanOrEqual(3_000);
    const days = text
      .split('\n')
      .slice(1)
      .map((line) => line.slice(-11, -1));
    expect(days).toEqual(['2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16']);
  });

  it('say which one has not landed', () => {
    const [entry] = entriesAt('https://github.example');
    if (entry === undefined) throw new Error('no entry');
    expect(lastLogs([{ ...entry, url: null }])).toBe('*Your last logs*\n• 2026-11-19 _(on its way)_');
  });
});
