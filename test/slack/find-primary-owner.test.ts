import { expect, it } from 'vitest';
import { findPrimaryOwner } from '../../src/slack/find-primary-owner.ts';
import { clientOf, openSlack } from '../sandbox/slack/stage.ts';

const person = { name: 'x', realName: 'X', zone: 'UTC', colour: '#000' };

it('finds the primary owner on whatever page of the members', async () => {
  const members = Array.from({ length: 450 }, (_, index) => ({ ...person, id: `U${index}` }));
  const people = [
    { ...person, id: 'UOWNER', isOwner: true },
    ...members,
    { ...person, id: 'UPRIMARY', isPrimaryOwner: true },
  ];
  const stage = await openSlack({ people });
  expect(await findPrimaryOwner(clientOf(stage))).toBe('UPRIMARY');
  expect(stage.slack.calls.filter(({ method }) => method === 'users.list')).toHaveLength(3);
});

it('finds none where Slack names none', async () => {
  const stage = await openSlack({ people: [{ ...person, id: 'U1', isAdmin: true }] });
  expect(await findPrimaryOwner(clientOf(stage))).toBeNull();
});

it('is not guessed where Slack does not answer', async () => {
  const stage = await openSlack();
  stage.slack.fault({ type: 'api-error', method: 'users.list', error: 'fatal_error', times: 1 });
  await expect(findPrimaryOwner(clientOf(stage))).rejects.toThrow('fatal_error');
});
