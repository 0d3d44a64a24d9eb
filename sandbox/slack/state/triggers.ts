import { randomBytes } from 'node:crypto';

/** How long Slack lets an app answer an interaction with a view. Source: views.open reference. */
const triggerLife = 3_000;

export type Trigger = { readonly user: string; readonly view: string | null };

export type TriggerResult =
  | { readonly type: 'valid'; readonly trigger: Trigger; readonly exchange: () => void }
  | {
      readonly type: 'refused';
      readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
    };

/** Trigger ids: each is good for three seconds and for one view. */
export class Triggers {
  readonly #now: () => number;
  readonly #issued = new Map<string, { trigger: Trigger; at: number; used: boolean }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(trigger: Trigger): string {
    const id = `${Math.floor(this.#now())}.${this.#issued.size + 1}.${randomBytes(16).toString('hex')}`;
    this.#issued.set(id, { trigger, at: this.#now(), used: false });
    return id;
  }

  /** Looks a trigger up; it is used only when `exchange` is called, so that a refused view does not cost it. */
  look(id: string): TriggerResult {
    const found = this.#issued.get(id);
    if (found === undefined) return { type: 'refused', error: 'invalid_trigger_id' };
    if (found.used) return { type: 'refused', error: 'exchanged_trigger_id' };
    if (this.#now() - found.at > triggerLife) return { type: 'refused', error: 'expired_trigger_id' };
    return {
      type: 'valid',
      trigger: found.trigger,
      exchange: () => {
        found.used = true;
      },
    };
  }
}
