import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A Block Kit block, element or view as JSON off the wire: known only after `limits` has checked it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export type PlayedPerson = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly zone: string;
  readonly pronouns?: string;
  /** CSS colour of the avatar. */
  readonly colour: string;
  readonly isAdmin?: boolean;
  readonly isOwner?: boolean;
  /** The one owner that a workspace always has; an owner and an admin as well. */
  readonly isPrimaryOwner?: boolean;
  /** A guest. */
  readonly isRestricted?: boolean;
  /** What they set as their status; `expires` in seconds, 0 until they change it. */
  readonly status?: { readonly emoji: string; readonly text: string; readonly expires: number };
};

export type PlayedMessage = {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly JsonObject[];
  readonly editedAt: string | null;
  /** Only this person sees it. */
  readonly ephemeralFor: string | null;
  readonly threadTs: string | null;
  /** What its sender called it; null where they gave it no id. */
  readonly clientMsgId: string | null;
  /** Files shared with the message, as Slack's file objects. */
  readonly files: readonly JsonObject[];
};

export type PlayedConversation = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm';
  /** For `dm`: the app's user id or a person's. */
  readonly members: readonly string[];
  readonly messages: readonly PlayedMessage[];
  readonly unread: number;
  /** What the conversation is for, beside its name; empty for a direct message. */
  readonly topic: string;
  readonly isArchived: boolean;
};

export type OpenView = {
  readonly id: string;
  readonly hash: string;
  /** The view as the bot sent it, ids filled in. */
  readonly view: JsonObject;
  /** block_id -> what is wrong, from `response_action: errors`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Set while the bot has not acknowledged a submission, and the client's own message when it failed. */
  readonly busy: boolean;
  readonly trouble: string | null;
};

/** Everything one person's screen shows. `version` grows with every change. */
export type PersonScreen = {
  readonly version: number;
  readonly me: PlayedPerson;
  readonly conversations: readonly PlayedConversation[];
  /** Bottom first; the last is on top. */
  readonly views: readonly OpenView[];
  readonly home: { readonly view: JsonObject; readonly hash: string } | null;
  readonly commands: readonly {
    readonly command: string;
    readonly usageHint: string;
    readonly description: string;
  }[];
  readonly shortcuts: readonly {
    readonly callbackId: string;
    readonly name: string;
    readonly type: 'global' | 'message';
  }[];
  /** Messages of the client itself, e.g. "/buildlog failed with the error dispatch_failed". */
  readonly notices: readonly { readonly id: string; readonly text: string }[];
};

/** block_id -> action_id -> the state of that element as Slack sends it (`{type, value}` and so on). */
export type ViewState = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** What a person does. Views' input state lives in the client, so what needs it carries it. */
export type PersonAction =
  | {
      readonly type: 'send';
      readonly conversation: string;
      readonly text: string;
      readonly threadTs?: string;
    }
  | { readonly type: 'shortcut'; readonly callbackId: string }
  | {
      readonly type: 'message-shortcut';
      readonly callbackId: string;
      readonly conversation: string;
      readonly ts: string;
    }
  | { readonly type: 'open-home' }
  | { readonly type: 'read'; readonly conversation: string }
  | {
      readonly type: 'click-message';
      readonly conversation: string;
      readonly ts: string;
      readonly action: JsonObject;
    }
  | { readonly type: 'click-home'; readonly action: JsonObject }
  | {
      readonly type: 'act-in-view';
      readonly viewId: string;
      readonly state: ViewState;
      readonly action: JsonObject;
      /**
       * Block ids of the inputs the person has changed. Slack forgets the prefill of an input that `views.update` showed
       * first, until it is touched. Without this list an input counts as touched when it differs from its prefill.
       */
      readonly touched?: readonly string[];
    }
  | {
      readonly type: 'submit';
      readonly viewId: string;
      readonly state: ViewState;
      readonly touched?: readonly string[];
    }
  | { readonly type: 'close'; readonly viewId: string; readonly all: boolean }
  | { readonly type: 'dismiss-notice'; readonly id: string };
// `action` is the element as in the block plus what was chosen:
// {type, block_id, action_id, value?} · selected_option(s) · selected_date · rich_text_value …

/** Faults on demand; each counts down and then is gone. */
export type SlackFault =
  | { readonly type: 'api-error'; readonly method: string; readonly error: string; readonly times: number }
  | { readonly type: 'api-http'; readonly method: string; readonly status: number; readonly times: number }
  | {
      readonly type: 'rate-limit';
      readonly method: string;
      readonly retryAfterSeconds: number;
      readonly times: number;
    }
  | {
      readonly type: 'api-latency';
      readonly method: string;
      readonly milliseconds: number;
      readonly times: number;
    }
  | { readonly type: 'drop-after-effect'; readonly method: string; readonly times: number }
  | {
      readonly type: 'deliver-twice';
      readonly envelope: 'slash_commands' | 'interactive' | 'events_api';
      readonly times: number;
    }
  /**
   * A download of a file: 503, a connection that breaks or falls silent halfway, half of the file as if it were all,
   * Slack's login page with 200, or a redirect to it.
   */
  | {
      readonly type: 'file-download';
      readonly how: 'unavailable' | 'reset' | 'stall' | 'truncated' | 'login-page' | 'redirect';
      readonly times: number;
    }
  /** Every connection breaks without a close frame, at once. */
  | { readonly type: 'drop-socket' }
  /** Slack asks every connection to reconnect. */
  | { readonly type: 'refresh-socket' }
  /** The open connections stay open, but nothing that the bot says on them is heard any more. */
  | { readonly type: 'deaf-socket' };

/** One call the bot made, for tests: the method, its arguments without tokens, and Slack's answer. */
export type SlackCall = {
  readonly at: number;
  readonly method: string;
  readonly args: JsonObject;
  readonly answer: JsonObject;
};

/** How events and interactions go to the app: over its own connections, or by signed calls to its address. */
export type Transport = 'socket-mode' | 'http';

export interface PlayedSlack {
  /** Web API base for the bot, with trailing slash, e.g. `http://127.0.0.1:4010/slack/api/`. Set after `listen`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  /** With it Slack signs what it sends in HTTP mode. */
  readonly signingSecret: string;
  readonly teamId: string;
  readonly appUserId: string;
  readonly people: readonly PlayedPerson[];
  readonly calls: readonly SlackCall[];

  /** Tells the played Slack where it is reachable (no trailing slash): `http://127.0.0.1:4010`. */
  listen(origin: string): void;
  /** In HTTP mode: where the app is reached, as its manifest says. */
  callAppAt(url: string): void;
  /** Takes requests whose path starts with `/slack/`; false when it is none of its. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;

  screen(userId: string): PersonScreen;
  /** Resolves when the bot has acknowledged, or Slack has given up waiting (3 s). */
  act(userId: string, action: PersonAction): Promise<void>;
  onChange(listener: () => void): () => void;
  fault(fault: SlackFault): void;
  /** A person picks a file in a `file_input`: the file object to put into that input's state. Of any size. */
  upload(userId: string, file: { name: string; mimetype: string; content: Uint8Array }): JsonObject;
  /** What was uploaded, for the page to show; null where there is nothing any more. */
  fileContent(id: string): { readonly mimetype: string; readonly content: Buffer } | null;
  /** A person deletes a file in Slack: it can be neither described nor downloaded any more. */
  deleteFile(id: string): void;
  /** From now on a method is refused (429) when it is called more often than this in a minute of the sandbox's clock. */
  limit(method: string, perMinute: number): void;
  /** A person travels, or sets their status. */
  changePerson(userId: string, change: Pick<Partial<PlayedPerson>, 'zone' | 'status'>): void;
  /** A person archives a channel, or brings it back. */
  setArchived(conversation: string, archived: boolean): void;
  /** How many Socket Mode connections are open. */
  readonly connections: number;
  /** Sends an envelope as it stands, for forged and replayed interactions; resolves with the bot's ack payload or null. */
  deliver(envelopeType: string, payload: JsonObject): Promise<Json>;
  stop(): Promise<void>;
}
