import type {
  PersonScreen,
  PlayedConversation,
  PlayedMessage,
  PlayedSlack,
} from '../../sandbox/slack/played-slack.ts';
import { allText } from './all-text.ts';

/** How long a person waits for something to appear before they say that it did not. */
const patience = 10_000;

/** What one person can see and read, and waiting for it. */
export class ScreenReader {
  readonly id: string;
  protected readonly slack: PlayedSlack;

  constructor(slack: PlayedSlack, userId: string) {
    this.slack = slack;
    this.id = userId;
  }

  screen(): PersonScreen {
    return this.slack.screen(this.id);
  }

  conversation(name: string): PlayedConversation {
    const found = this.screen().conversations.find((one) => one.id === name || one.name === name);
    if (found === undefined) throw new Error(`${this.screen().me.realName} sees no conversation ${name}`);
    return found;
  }

  /** What this person can read in a conversation; without a name, in the direct message with the app. */
  messages(where = 'buildlog'): readonly PlayedMessage[] {
    return this.conversation(where).messages;
  }

  /** The newest message of the app that this person can read, wherever it is. */
  lastMessageFromBot(): PlayedMessage | null {
    const fromBot = this.everyMessage().filter(({ message }) => message.user === this.slack.appUserId);
    return fromBot.at(-1)?.message ?? null;
  }

  notices(): readonly string[] {
    return this.screen().notices.map((notice) => notice.text);
  }

  /** Everything this person can read right now: views, messages, Home tab, notices. */
  reads(): string {
    const { views, conversations, home, notices } = this.screen();
    return [
      ...views.flatMap((view) => [
        allText(view.view),
        Object.values(view.errors).join('\n'),
        view.trouble ?? '',
      ]),
      ...conversations.flatMap(({ messages }) =>
        messages.map((message) => `${message.text}\n${allText(message.blocks)}`),
      ),
      home === null ? '' : allText(home.view),
      ...notices.map((notice) => notice.text),
    ].join('\n');
  }

  /** Waits until these words are somewhere on the screen. */
  async sees(words: string): Promise<void> {
    await this.until(() => this.reads().includes(words), `“${words}”`);
  }

  /** Waits until something holds; looks again at every change. */
  async until(holds: () => boolean, what: string): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const stop = this.slack.onChange(() => {
        if (!holds()) return;
        clearTimeout(timer);
        stop();
        resolve();
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${this.screen().me.realName} waited for ${what} and reads:\n${this.reads()}`));
      }, patience);
    });
  }

  /** Oldest first, over all conversations. */
  protected everyMessage(): readonly { conversation: PlayedConversation; message: PlayedMessage }[] {
    return this.screen()
      .conversations.flatMap((conversation) =>
        conversation.messages.map((message) => ({ conversation, message })),
      )
      .toSorted((one, other) => (one.message.ts < other.message.ts ? -1 : 1));
  }
}
