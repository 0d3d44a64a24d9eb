import { describe, expect, it } from 'vitest';
import { defaultPeople } from '../../sandbox/slack/default-people.ts';
import { ground } from '../pictures/drawn.ts';
import { addsScreenshots } from '../support/adds-screenshots.ts';
import { opensSection, saves, startsJournal, writesRequired } from '../support/journal-form.ts';
import { personOf } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

/** What only GitHub takes for a secret: our own guard lets it through. */
const theirSecret = 'PLAYED-SECRET-123456';
const others = Array.from({ length: 7 }, (_, index) => ({
  ...{ id: `U0OTHER00${index}`, name: `other${index}`, realName: `Other ${'ABCDEFG'[index]}` },
  ...{ zone: 'Europe/Paris', colour: '#333333' },
}));

describe('push protection of GitHub', () => {
  const stage = stageForEach({ people: [...defaultPeople, ...others] });

  it('refuses one of ten entries: nine land, its author alone is told, and mends it in a draft', async () => {
    const { ada, grace, sandbox, logs, journals, log } = stage();
    const { slack, github } = sandbox;
    github.setPushProtection(/PLAYED-SECRET-[0-9]+/);
    const people = slack.people.slice(1).map(({ id }) => personOf(slack, id));
    await startsJournal(ada);
    await writesRequired(ada, `It works with ${theirSecret}`);
    for (const person of people) {
      await person.types('/buildlog');
      await person.fills('Primary goal', 'Together');
    }
    // The first is in flight while the others gather behind it.
    github.setLatency(300);
    const [first, ...rest] = people;
    await first?.submits();
    for (const person of [ada, ...rest]) await person.submits();
    github.setLatency(0);
    await ada.sees('GitHub refused your build journal “Rate limits”');
    for (let waited = 0; waited < 20; waited += 1) {
      if (Object.keys(await logs()).length === people.length) break;
      sandbox.clock.moveBy(30_000);
      await new Promise((soon) => setTimeout(soon, 100));
    }
    expect(Object.keys(await logs())).toHaveLength(people.length);
    expect(await journals()).toEqual({});
    for (const person of people) {
      await person.sees('Your daily log is committed');
      expect(person.reads()).not.toContain('refused');
    }
    expect(grace.reads()).not.toContain('Rate limits');
    expect(ada.messages()).toHaveLength(1);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);

    await ada.presses('Open draft');
    await ada.sees('Your draft is back as you left it');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe(`It works with ${theirSecret}`);
    await ada.fills('The Goal', 'It works');
    await saves(ada);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    const [text = ''] = Object.values(await journals());
    expect(text).toContain('## The Goal\n\nIt works\n');
    expect(JSON.stringify(await github.commits(99))).not.toContain(theirSecret);
  });

  it('refuses a daily log as well, and its words come back in the form', async () => {
    const { ada, sandbox, onlyLog } = stage();
    sandbox.github.setPushProtection(/PLAYED-SECRET-[0-9]+/);
    await ada.types('/buildlog');
    await ada.fills('Primary goal', `Use ${theirSecret}`);
    await ada.submits();
    await ada.sees('GitHub refused your daily log of 2026-11-20');
    await ada.presses('Open draft');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.shows('Primary goal')).toBe(`Use ${theirSecret}`);
    await ada.fills('Primary goal', 'Use the vault');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    expect(await onlyLog()).toContain('Use the vault');
  });

  it('of a journal with a screenshot: the picture is in the draft too, and lands with it', async () => {
    const { ada, sandbox, onlyJournal } = stage();
    sandbox.github.setPushProtection(/PLAYED-SECRET-[0-9]+/);
    await startsJournal(ada);
    await writesRequired(ada, `It works with ${theirSecret}`);
    await opensSection(ada, 'Screenshots');
    await addsScreenshots(stage(), [{ name: 'login.png', content: await ground(40, 30).png().toBuffer() }]);
    await ada.sees('Kept.');
    await ada.closes();
    await ada.submits();
    await ada.sees('GitHub refused your build journal “Rate limits”');
    expect((await sandbox.github.tree()).filter(({ path }) => path.includes('/assets/'))).toEqual([]);
    await ada.presses('Open draft');
    await ada.sees('*Screenshots* — 1 screenshot');
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', 'It works');
    await saves(ada);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    expect(await onlyJournal()).toMatch(/!\[login\]\(assets\/2026-11-20-rate-limits-[0-9a-f]{8}\.png\)/);
    expect((await sandbox.github.tree()).filter(({ path }) => path.includes('/assets/'))).toHaveLength(1);
  });
});
