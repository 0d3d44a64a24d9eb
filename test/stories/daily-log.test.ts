import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { type Person, personOf } from '../support/person.ts';

describe('a daily log', () => {
  let sandbox: Sandbox;
  let ada: Person;

  beforeEach(async () => {
    sandbox = await startSandbox();
    const [first] = sandbox.slack.people;
    if (first === undefined) throw new Error('nobody is there');
    ada = personOf(sandbox.slack, first.id);
  });
  afterEach(() => sandbox.stop());

  it('goes from /buildlog to a file, a commit and a receipt', async () => {
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    await ada.fills('Primary goal', 'Ship the login page');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    const tree = await sandbox.github.tree();
    console.error(tree, ada.lastMessageFromBot()?.blocks);
    console.error(await sandbox.github.commits(3));
    const file = tree.find(({ path }) => path.startsWith('buildlog/daily/'));
    console.error(await sandbox.github.file(file?.path ?? ''));
  });
});
