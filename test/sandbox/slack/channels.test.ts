import { describe, expect, it } from 'vitest';
import { personOf } from '../../support/person.ts';
import { manifestWith } from './manifest-with.ts';
import { ada, clientOf, connectBot, grace, openSlack, type Stage } from './stage.ts';

async function channelInfo(stage: Stage, channel: string): Promise<unknown> {
  return (await clientOf(stage).conversations.info({ channel })).channel;
}

describe('the workspace', () => {
  it('has channels made by different people, and one primary owner', async () => {
    const stage = await openSlack();
    expect(await channelInfo(stage, 'C0TEAM0001')).toMatchObject({
      name: 'team',
      creator: ada,
      is_private: false,
      is_member: false,
      is_archived: false,
    });
    expect(await channelInfo(stage, 'C0PLATFORM')).toMatchObject({ name: 'platform', creator: grace });
    expect(await channelInfo(stage, 'C0BUILDLOG')).toMatchObject({ is_member: true });
    const rights = async (user: string) => (await clientOf(stage).users.info({ user })).user;
    const none = { is_admin: false, is_owner: false, is_restricted: false };
    expect(await rights(ada)).toMatchObject({
      ...{ is_admin: true, is_owner: true, is_primary_owner: true, is_restricted: false },
    });
    expect(await rights(grace)).toMatchObject(none);
    expect(await rights('U0KENJI001')).toMatchObject(none);
  });

  it('may have owners and guests', async () => {
    const someone = { name: 'x', zone: 'UTC', colour: '#000', realName: 'X' };
    const people = [
      { ...someone, id: 'U1', isOwner: true },
      { ...someone, id: 'U2', isRestricted: true },
    ];
    const client = clientOf(await openSlack({ people }));
    expect((await client.users.info({ user: 'U1' })).user).toMatchObject({ is_owner: true, is_admin: true });
    expect((await client.users.info({ user: 'U2' })).user).toMatchObject({ is_restricted: true });
  });
});

describe('conversations.info', () => {
  it('knows a private channel only as a member', async () => {
    const stage = await openSlack();
    await expect(channelInfo(stage, 'C0CORETEAM')).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    });
    await stage.slack.act(ada, { type: 'send', conversation: 'C0CORETEAM', text: '/invite @buildlog' });
    expect(await channelInfo(stage, 'C0CORETEAM')).toMatchObject({ is_private: true, is_member: true });
  });

  it('wants the scope of the kind of channel', async () => {
    const stage = await openSlack({ manifest: manifestWith(['channels:read']) });
    expect(await channelInfo(stage, 'C0TEAM0001')).toMatchObject({ name: 'team' });
    await stage.slack.act(ada, { type: 'send', conversation: 'C0CORETEAM', text: '/invite @buildlog' });
    await expect(channelInfo(stage, 'C0CORETEAM')).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'groups:read', provided: 'channels:read' },
    });
    const members = clientOf(stage).conversations.members({ channel: 'C0CORETEAM' });
    await expect(members).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'groups:read' } });
  });
});

describe('an archived channel', () => {
  it('says so, takes no message, and comes back', async () => {
    const stage = await openSlack();
    const client = clientOf(stage);
    const post = () => client.chat.postMessage({ channel: 'C0BUILDLOG', text: 'Hello' });
    stage.slack.setArchived('C0BUILDLOG', true);
    expect(await channelInfo(stage, 'C0BUILDLOG')).toMatchObject({ is_archived: true });
    await expect(post()).rejects.toMatchObject({ data: { error: 'is_archived' } });
    const listed = await client.conversations.list({ exclude_archived: true });
    expect(listed.channels?.map(({ name }) => name)).toEqual(['general', 'team', 'platform']);
    stage.slack.setArchived('C0BUILDLOG', false);
    expect((await post()).ok).toBe(true);
  });
});

describe('a message of the bot', () => {
  it('reaches a public channel once it was invited', async () => {
    const stage = await openSlack();
    const post = () => clientOf(stage).chat.postMessage({ channel: 'C0TEAM0001', text: 'Hello' });
    await expect(post()).rejects.toMatchObject({ data: { error: 'not_in_channel' } });
    await stage.slack.act(grace, { type: 'send', conversation: 'C0TEAM0001', text: '/invite @buildlog' });
    expect((await post()).ok).toBe(true);
  });
});

describe('a command', () => {
  it('says where it was typed', async () => {
    const stage = await openSlack();
    const places: unknown[] = [];
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, command }) => {
        places.push([command.channel_name, command.channel_id.slice(0, 1), command.channel_id]);
        await ack('Here.');
      });
    });
    const person = personOf(stage.slack, ada);
    for (const where of ['team', 'core-team', 'buildlog']) await person.types('/buildlog', where);
    const dm = person.screen().conversations.find(({ kind }) => kind === 'dm')?.id;
    expect(places).toEqual([
      ['team', 'C', 'C0TEAM0001'],
      ['privategroup', 'C', 'C0CORETEAM'],
      ['directmessage', 'D', dm],
    ]);
  });
});
