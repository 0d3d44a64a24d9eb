import { listIn } from '../../sandbox/slack/json.ts';
import type { JsonObject, PlayedMessage, PlayedSlack } from '../../sandbox/slack/played-slack.ts';
import { buttonIn, choiceBeside } from './button-in.ts';
import { FormFiller } from './form-filler.ts';

/** Drives one person's client the way they would: by what they see, not by ids. */
export function personOf(slack: PlayedSlack, userId: string): Person {
  return new Person(slack, userId);
}

export class Person extends FormFiller {
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

  // --- pressing -----------------------------------------------------------------------------------------------------

  /**
   * Presses the button with these words: in the view on top if there is one, else in the newest message that has it,
   * else on the Home tab. Resolves when the app has acknowledged.
   */
  async presses(words: string): Promise<void> {
    if (this.modal() !== null) return this.pressesInView(words);
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

  /** Presses a button on the Home tab; with `beside`, the one that stands beside these words. */
  async pressesAtHome(words: string, beside?: string): Promise<void> {
    const blocks = listIn(this.screen().home?.view.blocks);
    const action = beside === undefined ? buttonIn(blocks, words) : choiceBeside(blocks, beside, words);
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
