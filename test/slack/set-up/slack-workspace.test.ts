import { describe, expect, it } from 'vitest';
import { createSlackWorkspace } from '../../../src/slack/set-up/slack-workspace.ts';
import { clientOf, openSlack } from '../../sandbox/slack/stage.ts';

const person = { name: 'x', realName: 'X', zone: 'UTC', colour: '#000' };

describe('what Slack says', () => {
  it('of a channel', async () => {
    const stage = await openSlack();
    const workspace = createSlackWorkspace(clientOf(stage));
    expect(await workspace.look('C0PLATFORM')).toEqual({
      type: 'channel',
      channel: {
        ...{ id: 'C0PLATFORM', name: 'platform', creator: 'U0GRACE001' },
        ...{ isPrivate: false, hasBot: false },
      },
    });
    expect(await workspace.look('C0CORETEAM')).toEqual({ type: 'hidden' });
    expect(await workspace.look('D0ANYBODY')).toEqual({ type: 'direct' });
  });

  it('of a person', async () => {
    const people = [
      { ...person, id: 'U1', isAdmin: true },
      { ...person, id: 'U2', isOwner: true },
      { ...person, id: 'U3' },
      { ...person, id: 'U4', isRestricted: true },
      { ...person, id: 'U5', isRestricted: true, isAdmin: true },
    ];
    const workspace = createSlackWorkspace(clientOf(await openSlack({ people })));
    const standings = await Promise.all(people.map(({ id }) => workspace.standing(id)));
    expect(standings).toEqual(['admin', 'admin', 'member', 'guest', 'guest']);
  });

  it('is not guessed where it does not answer', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'api-error', method: 'conversations.info', error: 'fatal_error', times: 1 });
    await expect(createSlackWorkspace(clientOf(stage)).look('C0PLATFORM')).rejects.toThrow('fatal_error');
  });
});
