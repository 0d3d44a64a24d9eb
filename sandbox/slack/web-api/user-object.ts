import type { JsonObject, PlayedPerson } from '../played-slack.ts';
import type { Workspace } from '../state/workspace.ts';

/** A person as `users.info` shows them. */
export function userObject(person: PlayedPerson, workspace: Workspace): JsonObject {
  return {
    id: person.id,
    team_id: workspace.team.id,
    name: person.name,
    deleted: false,
    color: person.colour.replace('#', ''),
    real_name: person.realName,
    tz: person.zone,
    tz_label: zonePart(person.zone, workspace.now(), 'long'),
    tz_offset: offsetSeconds(person.zone, workspace.now()),
    profile: {
      real_name: person.realName,
      real_name_normalized: person.realName,
      display_name: person.name,
      display_name_normalized: person.name,
      pronouns: person.pronouns ?? '',
      status_text: person.status?.text ?? '',
      status_emoji: person.status?.emoji ?? '',
      status_expiration: person.status?.expires ?? 0,
      first_name: person.realName.split(' ')[0] ?? '',
      last_name: person.realName.split(' ').slice(1).join(' '),
      team: workspace.team.id,
    },
    is_admin: person.isAdmin === true || isOwner(person),
    is_owner: isOwner(person),
    is_primary_owner: person.isPrimaryOwner === true,
    is_restricted: person.isRestricted === true,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    updated: Math.floor(workspace.now() / 1000),
    locale: 'en-US',
  };
}

function isOwner(person: PlayedPerson): boolean {
  return person.isOwner === true || person.isPrimaryOwner === true;
}

/** The app's own user. Slack gives bots the zone of the workspace's home. */
export function botObject({ app, team, now }: Workspace): JsonObject {
  return {
    id: app.userId,
    team_id: team.id,
    name: app.name,
    deleted: false,
    real_name: app.name,
    tz: 'America/Los_Angeles',
    tz_label: zonePart('America/Los_Angeles', now(), 'long'),
    tz_offset: offsetSeconds('America/Los_Angeles', now()),
    profile: { real_name: app.name, display_name: app.name, bot_id: app.botId, api_app_id: app.id },
    is_bot: true,
    is_app_user: false,
  };
}

function zonePart(zone: string, at: number, style: 'long' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function offsetSeconds(zone: string, at: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(zonePart(zone, at, 'longOffset')) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
