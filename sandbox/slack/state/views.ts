import { newBlockId, newId } from '../ids.ts';
import type { JsonObject, ViewState } from '../played-slack.ts';
import { withIds } from './block-ids.ts';
import { initialState, inputKey, statefulElements } from './stateful-elements.ts';

/** A view as Slack's servers keep it. */
export type View = {
  readonly id: string;
  readonly kind: 'modal' | 'home';
  readonly owner: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** As the app sent it, missing block and action ids filled in. */
  sent: JsonObject;
  hash: string;
  /** What the person entered as Slack last heard it, values of earlier screens of this view included. */
  values: ViewState;
  /** What each input showed when it first appeared; a later prefill of the same ids is ignored. */
  readonly prefill: Map<string, JsonObject>;
  /** Inputs whose prefill Slack forgets because `views.update` showed them first (bolt-js#1258). */
  readonly forgottenPrefill: Set<string>;
  errors: Readonly<Record<string, string>>;
  busy: boolean;
  trouble: string | null;
};

/** Every person's stack of open modals and their Home tab. */
export class Views {
  readonly #now: () => number;
  readonly #stacks = new Map<string, readonly View[]>();
  readonly #homes = new Map<string, View>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Bottom first. */
  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  find(id: string): View | undefined {
    return this.#every().find((view) => view.id === id);
  }

  findByExternalId(externalId: string): View | undefined {
    if (externalId === '') return undefined;
    return this.#every().find((view) => view.sent.external_id === externalId);
  }

  /** Takes the place of whatever the person had open. */
  open(user: string, sent: JsonObject): View {
    const view = this.#make(user, 'modal', sent, null);
    this.#stacks.set(user, [view]);
    return view;
  }

  push(user: string, sent: JsonObject): View {
    const stack = this.stack(user);
    const view = this.#make(user, 'modal', sent, stack.at(-1) ?? null);
    this.#stacks.set(user, [...stack, view]);
    return view;
  }

  publish(user: string, sent: JsonObject): View {
    const known = this.#homes.get(user);
    if (known !== undefined) {
      this.#replace(known, sent);
      return known;
    }
    const view = this.#make(user, 'home', sent, null);
    this.#homes.set(user, view);
    return view;
  }

  /** `by` decides about prefill: only what `views.update` shows first is forgotten. */
  update(view: View, sent: JsonObject, by: 'views.update' | 'response_action'): void {
    const known = new Set(view.prefill.keys());
    this.#replace(view, sent);
    if (by === 'response_action') return;
    for (const key of view.prefill.keys()) {
      if (!known.has(key)) view.forgottenPrefill.add(key);
    }
  }

  close(view: View): void {
    this.#stacks.set(
      view.owner,
      this.stack(view.owner).filter((open) => open !== view),
    );
  }

  clear(user: string): void {
    this.#stacks.set(user, []);
  }

  #every(): readonly View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  #make(owner: string, kind: View['kind'], sent: JsonObject, below: View | null): View {
    const id = newId('V');
    const view: View = {
      id,
      kind,
      owner,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      sent: {},
      hash: '',
      values: {},
      prefill: new Map(),
      forgottenPrefill: new Set(),
      errors: {},
      busy: false,
      trouble: null,
    };
    this.#replace(view, sent);
    return view;
  }

  #replace(view: View, sent: JsonObject): void {
    view.sent = withIds(sent);
    view.hash = this.#newHash();
    view.errors = {};
    view.trouble = null;
    const inputs = new Map(statefulElements(view.sent).map((input) => [inputKey(input), input]));
    for (const key of view.prefill.keys()) {
      if (inputs.has(key)) continue;
      view.prefill.delete(key);
      view.forgottenPrefill.delete(key);
    }
    for (const [key, input] of inputs) {
      if (!view.prefill.has(key)) view.prefill.set(key, initialState(input.element));
    }
  }

  #newHash(): string {
    return `${Math.floor(this.#now() / 1000)}.${newBlockId()}${newBlockId()}`;
  }
}
