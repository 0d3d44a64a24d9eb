/** When an input of text sends its block action, if its block dispatches at all. */
export type DispatchOn = 'on_enter_pressed' | 'on_character_entered';

/** The field that says so; without it Slack sends on Enter. */
export function dispatchOn(moments: readonly DispatchOn[] | undefined): {
  dispatch_action_config?: { trigger_actions_on: DispatchOn[] };
} {
  return moments === undefined ? {} : { dispatch_action_config: { trigger_actions_on: [...moments] } };
}
