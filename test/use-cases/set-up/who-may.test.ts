import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/use-cases/ports.ts';
import { repository } from '../../store/sample.ts';
import { type SetUpStage, startSetUp, team } from './start-set-up.ts';

const journal = repository('acme/journal');
const person = (user: string) => ({ team: 'T1', user });

async function isOpenTo(stage: SetUpStage, user: string, standing: Standing): Promise<boolean> {
  stage.workspace.standings.set(user, standing);
  return (await stage.setUp.channelToSetUp(person(user), 'C1')).type === 'open';
}

describe('who may set a channel up', () => {
  it('is an admin, and who created the channel; a guest never', async () => {
    const stage = await startSetUp();
    expect(await isOpenTo(stage, 'U1', 'admin')).toBe(true);
    expect(await isOpenTo(stage, 'U2', 'member')).toBe(true);
    expect(await isOpenTo(stage, 'U2', 'guest')).toBe(false);
    expect(await isOpenTo(stage, 'U3', 'member')).toBe(false);
    stage.workspace.look = { type: 'channel', channel: { ...team, creator: null } };
    expect(await isOpenTo(stage, 'U2', 'member')).toBe(false);
  });

  it('is asked again at every step: rights end in the minute they are taken away', async () => {
    const stage = await startSetUp();
    stage.workspace.standings.set('U1', 'member');
    const refused = { type: 'not-allowed', channel: team };
    const wanted = { channel: 'C1', repository: journal, agents: [] };
    expect(await stage.setUp.planSetUp(person('U1'), 'C1', null)).toEqual(refused);
    expect(await stage.setUp.setUpRepository(person('U1'), wanted)).toEqual(refused);
    expect(await stage.setUp.untieChannel(person('U1'), 'C1')).toEqual(refused);
    expect(stage.github.calls).toEqual([]);
    expect(await stage.store.teamLogs.list('T1')).toEqual([]);
  });

  it('is nobody where Slack shows no channel', async () => {
    const stage = await startSetUp();
    stage.workspace.look = { type: 'hidden' };
    expect(await stage.setUp.channelToSetUp(person('U1'), 'C1')).toEqual({ type: 'hidden' });
    stage.workspace.look = { type: 'direct' };
    expect(await stage.setUp.channelToSetUp(person('U1'), 'D1')).toEqual({ type: 'direct' });
  });
});
