import { describe, expect, it } from 'vitest';
import { parseRepositoryName, type RepositoryName } from '../../src/core/entry/repository-name.ts';
import { appAuth } from './app-auth.ts';
import { adaPath, create, requestOf, troubleOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const changes = [create('one', adaPath, '# Ada\n')];

function named(text: string): RepositoryName {
  const name = parseRepositoryName(text);
  if (name === null) throw new Error(`no repository: ${text}`);
  return name;
}

describe('the journal repositories', () => {
  it('have a home, with its branch where one is configured', async () => {
    const { openAll } = await startJournal();
    expect(openAll().home).toBe('acme/journal');
    expect(openAll({ branch: 'release/2026@v1' }).home).toBe('acme/journal@release/2026@v1');
  });

  it('are opened once, without asking GitHub', async () => {
    const { github, openAll } = await startJournal();
    const repositories = openAll();
    const platform = named('acme/platform-journal');
    expect(repositories.open(platform)).toBe(repositories.open(platform));
    expect(repositories.open(platform).name).toBe('acme/platform-journal');
    expect(github.calls).toEqual([]);
  });

  it('get each what is theirs', async () => {
    const { github, openAll } = await startJournal();
    const platform = await github.addRepository('acme/platform-journal');
    const repositories = openAll();
    const report = await repositories.open(named('acme/platform-journal')).commit(requestOf(changes));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await platform.file(adaPath)).toBe('# Ada\n');
    expect(await github.file(adaPath)).toBeNull();
  });

  it('have each their own troubles, and their own waits', async () => {
    const { github, clock, openAll } = await startJournal();
    const platform = await github.addRepository('acme/platform-journal');
    const repositories = openAll();
    const other = repositories.open(named('acme/platform-journal'));
    platform.setArchived(true);
    for (let tries = 0; tries < 3; tries += 1) await other.commit(requestOf(changes));
    github.setArchived(true);
    const trouble = troubleOf(await repositories.open(repositories.home).commit(requestOf(changes)));
    expect(trouble.retryAt - clock.now()).toBe(30_000);
    expect(troubleOf(await other.commit(requestOf(changes))).retryAt - clock.now()).toBe(240_000);
  });

  it('do not wait for a commit that another one of them made', async () => {
    const { github, openAll, clock } = await startJournal();
    await github.addRepository('acme/platform-journal');
    const repositories = openAll();
    await repositories.open(named('acme/platform-journal')).commit(requestOf(changes));
    expect(typesOf(await repositories.open(repositories.home).commit(requestOf(changes)))).toEqual({
      one: 'landed',
    });
    expect(clock.waits).toEqual([]);
  });

  it('are reached by an app as well, wherever it is installed', async () => {
    const { github, openAll } = await startJournal();
    const platform = await github.addRepository('other-team/journal');
    const repositories = openAll({ auth: appAuth() });
    const report = await repositories.open(named('other-team/journal')).commit(requestOf(changes));
    expect(typesOf(report)).toEqual({ one: 'landed' });
    expect(await platform.file(adaPath)).toBe('# Ada\n');
  });
});

describe('the list of repositories', () => {
  it('is what a token sees, at most as many as asked for', async () => {
    const { github, openAll } = await startJournal();
    await github.addRepository('acme/platform-journal');
    const hidden = await github.addRepository('acme/hidden');
    hidden.setAccess('none');
    const listed = await openAll().list(100);
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(expect.arrayContaining(['acme/journal', 'acme/platform-journal']));
    expect(await openAll().list(1)).toHaveLength(1);
    expect(github.calls.map(({ name }) => name)[0]).toContain('/user/repos');
  });

  it("is what an app's installation sees", async () => {
    const { github, openAll } = await startJournal();
    await github.addRepository('acme/platform-journal');
    const listed = await openAll({ auth: appAuth() }).list(100);
    expect(listed).toHaveLength(2);
    expect(github.calls.map(({ name }) => name)).toContain('GET /installation/repositories');
  });

  it('is trouble while GitHub is down', async () => {
    const { github, openAll } = await startJournal();
    github.setDown(true);
    expect(await openAll().list(100)).toMatchObject({ kind: 'unreachable', reference: 'REF-1' });
  });
});
