import { objectIn } from '../../sandbox/slack/json.ts';
import type { Json, JsonObject, OpenView, PlayedSlack } from '../../sandbox/slack/played-slack.ts';
import { initialState, statefulElements } from '../../sandbox/slack/state/stateful-elements.ts';
import { type Answer, stateFor } from './answer-state.ts';
import type { Person } from './person.ts';

/** The submission of a view as Slack would deliver it, for one that comes late, again, or from somebody else. */
export function submissionOf(
  slack: PlayedSlack,
  person: Person,
  open: OpenView,
  answers: Readonly<Record<string, Answer>>,
): JsonObject {
  return {
    ...sender(slack, person),
    type: 'view_submission',
    response_urls: [],
    view: viewOf(open, answers),
  };
}

/** A press of a button or a choice, as Slack would deliver it. */
export function pressOf(
  slack: PlayedSlack,
  person: Person,
  action: JsonObject,
  surroundings: JsonObject = {},
): JsonObject {
  return {
    ...sender(slack, person),
    type: 'block_actions',
    actions: [{ type: 'button', action_ts: '1.0', block_id: 'b', ...action }],
    ...surroundings,
  };
}

function sender(slack: PlayedSlack, person: Person): JsonObject {
  const { me } = person.screen();
  return {
    token: 'forged',
    team: { id: slack.teamId, domain: 'acme' },
    user: { id: me.id, username: me.name, name: me.name, team_id: slack.teamId },
    trigger_id: '1.2.forged',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Label -> answer; what is not named is as the view shows it. */
export function viewOf(open: OpenView, answers: Readonly<Record<string, Answer>>): JsonObject {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, blockId, actionId, element } of statefulElements(open.view)) {
    const label = objectIn(block.label).text;
    const answer = typeof label === 'string' ? answers[label] : undefined;
    const state = answer === undefined ? initialState(element) : stateFor(element, answer);
    values[blockId] = { ...values[blockId], [actionId]: state };
  }
  return { ...open.view, id: open.id, hash: open.hash, state: { values } };
}
