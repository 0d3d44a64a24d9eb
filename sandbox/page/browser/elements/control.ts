import type { JsonObject } from '../../../slack/played-slack.ts';

/** What every input control gets: its element and state, how to report a new one, and how it is named to a screen reader. */
export type ControlProps = {
  readonly element: JsonObject;
  readonly state: JsonObject;
  readonly onChange: (state: JsonObject) => void;
  /** Enter was pressed in a one-line field. */
  readonly onEnter: () => void;
  /** DOM id of the control. */
  readonly id: string;
  /** DOM id of what labels it, and of the hint and error that describe it. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
};

/** The attributes that say to assistive technology what the control is. */
export function described({ id, labelledBy, describedBy, invalid, required }: ControlProps) {
  return {
    id,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? 'true' : undefined,
    'aria-required': required ? 'true' : undefined,
  };
}
