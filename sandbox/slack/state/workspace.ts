import { newId } from '../ids.ts';
import { defaultScopes, type PlayedManifest } from '../manifest.ts';
import type { PlayedPerson, SlackCall } from '../played-slack.ts';
import { type Conversation, Conversations } from './conversations.ts';
import { Files } from './files.ts';
import { ResponseUrls } from './response-urls.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';

export type WorkspaceOptions = {
  readonly now: () => number;
  readonly people: readonly PlayedPerson[];
  readonly manifest: PlayedManifest;
  readonly repositoryNote: string | undefined;
};

export type Notice = { readonly id: string; readonly text: string };

/** Everything the played Slack knows: one workspace, one app, its people, and what they have said and opened. */
export class Workspace {
  readonly team = { id: 'T0ACME0001', name: 'Acme', domain: 'acme' };
  readonly app = { id: 'A0BUILDLOG', userId: 'U0BUILDLOG', botId: 'B0BUILDLOG', name: 'buildlog' };
  readonly botToken = 'xoxb-1234567890-played';
  readonly appToken = 'xapp-1-A0BUILDLOG-played';
  readonly signingSecret = '0123456789abcdef0123456789abcdef';
  readonly now: () => number;
  people: readonly PlayedPerson[];
  readonly commands: PlayedManifest['commands'];
  readonly shortcuts: PlayedManifest['shortcuts'];
  readonly scopes: readonly string[];
  readonly conversations: Conversations;
  readonly views: Views;
  readonly files: Files;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly calls: SlackCall[] = [];
  readonly #notices = new Map<string, readonly Notice[]>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #origin = '';

  constructor(options: WorkspaceOptions) {
    this.now = options.now;
    this.people = options.people;
    this.commands = options.manifest.commands;
    this.shortcuts = options.manifest.shortcuts;
    this.scopes = options.manifest.scopes ?? defaultScopes;
    this.conversations = new Conversations(options.now, () => this.changed());
    this.views = new Views(options.now);
    this.files = new Files(options.now);
    this.triggers = new Triggers(options.now);
    this.responseUrls = new ResponseUrls(options.now);
    this.#settle(options.repositoryNote ?? 'What we build, day by day');
  }

  get version(): number {
    return this.#version;
  }

  /** Where the played Slack is reachable, no trailing slash. */
  get origin(): string {
    if (this.#origin === '') throw new Error('The played Slack has no address yet: call listen first');
    return this.#origin;
  }

  set origin(origin: string) {
    this.#origin = origin.replace(/\/+$/, '');
  }

  changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  person(id: string): PlayedPerson | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** The direct message of a person with the app. */
  appMessages(person: string): Conversation {
    return this.conversations.directMessage(person, this.app.userId, this.app.name);
  }

  notices(user: string): readonly Notice[] {
    return this.#notices.get(user) ?? [];
  }

  /** Something the client itself tells one person. */
  notify(user: string, text: string): void {
    this.#notices.set(user, [...this.notices(user), { id: newId('A'), text }]);
    this.changed();
  }

  dismissNotice(user: string, id: string): void {
    this.#notices.set(
      user,
      this.notices(user).filter((notice) => notice.id !== id),
    );
    this.changed();
  }

  /** The app is in #build-log and in nothing else, as after a usual installation: elsewhere it is invited. */
  #settle(buildLogTopic: string): void {
    const everyone = this.people.map((person) => person.id);
    const { conversations } = this;
    conversations.add(
      { id: 'C0GENERAL1', name: 'general', kind: 'channel', topic: 'Company-wide' },
      everyone,
    );
    conversations.add({ id: 'C0BUILDLOG', name: 'build-log', kind: 'channel', topic: buildLogTopic }, [
      ...everyone,
      this.app.userId,
    ]);
    conversations.add({ id: 'C0TEAM0001', name: 'team', kind: 'channel', topic: 'Who does what' }, everyone);
    const [first = '', second = first] = everyone;
    const platform = {
      id: 'C0PLATFORM',
      name: 'platform',
      kind: 'channel',
      topic: 'What runs it all',
    } as const;
    conversations.add({ ...platform, creator: second }, everyone);
    conversations.add(
      { id: 'C0CORETEAM', name: 'core-team', kind: 'private', topic: 'Only us' },
      everyone.slice(0, 2),
    );
    for (const person of everyone) this.appMessages(person);
  }
}
