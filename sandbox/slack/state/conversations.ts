import { newId } from '../ids.ts';
import type { JsonObject, PlayedMessage } from '../played-slack.ts';

export type Conversation = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm';
  readonly topic: string;
  /** The person who made the channel; empty for a direct message. */
  readonly creator: string;
  isArchived: boolean;
  readonly members: Set<string>;
  messages: readonly PlayedMessage[];
  /** Person -> ts of the last message read. */
  readonly readUpTo: Map<string, string>;
};

type NewConversation = Pick<Conversation, 'id' | 'name' | 'kind' | 'topic'> &
  Partial<Pick<Conversation, 'creator'>>;

export type NewMessage = {
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly JsonObject[];
  readonly ephemeralFor?: string | null;
  readonly threadTs?: string | null;
  readonly clientMsgId?: string | null;
  readonly files?: readonly JsonObject[];
};

/** The channels, direct messages and everything said in them. */
export class Conversations {
  readonly #now: () => number;
  readonly #changed: () => void;
  readonly #all = new Map<string, Conversation>();
  #lastMicros = 0;

  constructor(now: () => number, changed: () => void) {
    this.#now = now;
    this.#changed = changed;
  }

  all(): readonly Conversation[] {
    return [...this.#all.values()];
  }

  /** The first of the members is its creator where none is named. */
  add(conversation: NewConversation, members: readonly string[]): void {
    this.#all.set(conversation.id, {
      creator: conversation.kind === 'dm' ? '' : (members[0] ?? ''),
      ...conversation,
      isArchived: false,
      members: new Set(members),
      messages: [],
      readUpTo: new Map(),
    });
  }

  /** By id, or by name as `general` or `#general`. */
  find(idOrName: string): Conversation | undefined {
    const name = idOrName.replace(/^#/, '');
    return this.#all.get(idOrName) ?? this.all().find((one) => one.kind !== 'dm' && one.name === name);
  }

  /** The direct message of these two; made on first use. */
  directMessage(person: string, other: string, name: string): Conversation {
    const found = this.all().find(
      (one) => one.kind === 'dm' && one.members.has(person) && one.members.has(other),
    );
    if (found !== undefined) return found;
    const id = newId('D');
    this.add({ id, name, kind: 'dm', topic: '' }, [person, other]);
    this.#changed();
    return this.directMessage(person, other, name);
  }

  post(conversation: Conversation, message: NewMessage): PlayedMessage {
    const posted: PlayedMessage = {
      ts: this.nextTs(),
      user: message.user,
      text: message.text,
      blocks: message.blocks ?? [],
      editedAt: null,
      ephemeralFor: message.ephemeralFor ?? null,
      threadTs: message.threadTs ?? null,
      clientMsgId: message.clientMsgId ?? null,
      files: message.files ?? [],
    };
    conversation.messages = [...conversation.messages, posted];
    this.#changed();
    return posted;
  }

  /** False when there is no message of this ts. */
  change(conversation: Conversation, ts: string, change: Partial<PlayedMessage>): boolean {
    if (!conversation.messages.some((message) => message.ts === ts)) return false;
    conversation.messages = conversation.messages.map((message) =>
      message.ts === ts ? { ...message, ...change } : message,
    );
    this.#changed();
    return true;
  }

  remove(conversation: Conversation, ts: string): void {
    conversation.messages = conversation.messages.filter((message) => message.ts !== ts);
    this.#changed();
  }

  /** Seconds and microseconds; every one is unique and later than the last, whatever the clock does. */
  nextTs(): string {
    this.#lastMicros = Math.max(Math.floor(this.#now()) * 1000, this.#lastMicros + 1);
    const seconds = Math.floor(this.#lastMicros / 1_000_000);
    return `${seconds}.${String(this.#lastMicros % 1_000_000).padStart(6, '0')}`;
  }
}
