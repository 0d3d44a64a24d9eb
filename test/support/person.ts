import { listIn, objectIn, textIn } from '../../sandbox/slack/json.ts';
import type { JsonObject, OpenView, PlayedMessage, PlayedSlack } from '../../sandbox/slack/played-slack.ts';
import { type Answer, stateFor } from './answer-state.ts';
import { buttonIn } from './button-in.ts';
import { ScreenReader } from './screen-reader.ts';
import { dispatches, ViewInputs } from './view-inputs.ts';

/** Drives one person's client the way they would: by what they see, not by ids. */
export function personOf(slack: PlayedSlack, userId: string): Person {
  return new Person(slack, userId);
}

export class Person extends ScreenReader {
  readonly #inputs = new ViewInputs();
  readonly #typed: string[] = [];

  // --- saying -------------------------------------------------------------------------------------------------------

  /** Types into a conversation and presses Enter; for a command, waits for whatever it brings: a view, a message, a notice. */
  async types(text: string, where = 'build-log'): Promise<void> {
    const before = this.#signs();
    await this.slack.act(this.id, { type: 'send', conversation: this.conversation(where).id, text });
    if (text.startsWith('/')) await this.until(() => this.#signs() !== before, `an answer to ${text}`);
  }

  async usesShortcut(name: string): Promise<void> {
    const before = this.#signs();
    await this.slack.act(this.id, { type: 'shortcut', callbackId: this.#shortcut(name, 'global') });
    await this.until(() => this.#signs() !== before, `an answer to the shortcut ${name}`);
  }

  async usesMessageShortcut(name: string, message: PlayedMessage, where = 'build-log'): Promise<void> {
    const before = this.#signs();
    await this.slack.act(this.id, {
      type: 'message-shortcut',
      callbackId: this.#shortcut(name, 'message'),
      conversation: this.conversation(where).id,
      ts: message.ts,
    });
    await this.until(() => this.#signs() !== before, `an answer to the shortcut ${name}`);
  }

  // --- modals -------------------------------------------------------------------------------------------------------

  /** The view on top, or null. */
  modal(): OpenView | null {
    return this.screen().views.at(-1) ?? null;
  }

  modalTitle(): string | null {
    const title = this.modal()?.view.title;
    return title === undefined ? null : (textIn(objectIn(title).text) ?? null);
  }

  /**
   * Fills the input with this label in the view on top. Where the client would tell the app at once (`dispatch_action`,
   * menus outside input blocks), it is told, and this resolves when it has acknowledged.
   */
  async fills(label: string, answer: Answer): Promise<void> {
    const view = this.#top();
    const input = this.#inputs.find(view, label);
    const state = stateFor(input.element, answer);
    this.#inputs.set(view, input, state);
    if ('value' in state || 'rich_text_value' in state)
      this.#typed.push(...this.#inputs.shown(view, input).split('\n'));
    if (!dispatches(input)) return;
    await this.slack.act(this.id, {
      type: 'act-in-view',
      viewId: view.id,
      action: { ...state, block_id: input.blockId, action_id: input.actionId },
      ...this.#inputs.sent(view),
    });
  }

  /** Every line this person has filled in so far: words that are theirs. */
  typed(): readonly string[] {
    return this.#typed;
  }

  /** What the input with this label shows now, as text; empty when it shows nothing. */
  shows(label: string): string {
    const view = this.#top();
    return this.#inputs.shown(view, this.#inputs.find(view, label));
  }

  /** The labels of the inputs of the view on top, in order. */
  labels(): readonly string[] {
    return this.#inputs.labels(this.#top());
  }

  /** Submits the view on top and waits for the app's answer. */
  async submits(): Promise<void> {
    const view = this.#top();
    await this.slack.act(this.id, { type: 'submit', viewId: view.id, ...this.#inputs.sent(view) });
  }

  async closes(all = false): Promise<void> {
    await this.slack.act(this.id, { type: 'close', viewId: this.#top().id, all });
  }

  /** Label -> what stands in red beside it. */
  errors(): Readonly<Record<string, string>> {
    const view = this.#top();
    return Object.fromEntries(
      Object.entries(view.errors).map(([blockId, error]) => [this.#inputs.labelOf(view, blockId), error]),
    );
  }

  // --- pressing -----------------------------------------------------------------------------------------------------

  /**
   * Presses the button with these words: in the view on top if there is one, else in the newest message that has it,
   * else on the Home tab. Resolves when the app has acknowledged.
   */
  async presses(words: string): Promise<void> {
    const view = this.modal();
    if (view !== null) {
      const action = buttonIn(listIn(view.view.blocks), words);
      if (action === null) throw new Error(`No button “${words}” in “${this.modalTitle()}”`);
      await this.slack.act(this.id, {
        type: 'act-in-view',
        viewId: view.id,
        action,
        ...this.#inputs.sent(view),
      });
      return;
    }
    for (const { conversation, message } of this.everyMessage().toReversed()) {
      const action = buttonIn(message.blocks, words);
      if (action === null) continue;
      await this.slack.act(this.id, {
        type: 'click-message',
        conversation: conversation.id,
        ts: message.ts,
        action,
      });
      return;
    }
    await this.pressesAtHome(words);
  }

  async pressesAtHome(words: string): Promise<void> {
    const action = buttonIn(listIn(this.screen().home?.view.blocks), words);
    if (action === null) throw new Error(`No button “${words}” on the screen`);
    await this.slack.act(this.id, { type: 'click-home', action });
  }

  /** Opens the app's Home tab and waits until it shows something. */
  async opensHome(): Promise<JsonObject> {
    const before = this.screen().home?.hash;
    await this.slack.act(this.id, { type: 'open-home' });
    await this.until(() => (this.screen().home?.hash ?? before) !== before, 'the Home tab');
    return this.screen().home?.view ?? {};
  }

  #top(): OpenView {
    const view = this.modal();
    if (view === null) throw new Error(`${this.screen().me.realName} has no modal open`);
    return view;
  }

  #shortcut(name: string, type: 'global' | 'message'): string {
    const found = this.screen().shortcuts.find((one) => one.name === name && one.type === type);
    if (found === undefined) throw new Error(`There is no ${type} shortcut “${name}”`);
    return found.callbackId;
  }

  /** What changes when the app answers. */
  #signs(): string {
    const { views, notices } = this.screen();
    return JSON.stringify([views.map((view) => view.id), notices.length, this.lastMessageFromBot()?.ts]);
  }
}
