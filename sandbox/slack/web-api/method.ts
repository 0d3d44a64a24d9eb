import type { JsonObject } from '../played-slack.ts';
import type { Workspace } from '../state/workspace.ts';

/** What a method needs of the server beside the workspace. */
export type Server = { readonly workspace: Workspace; readonly ticket: () => string };

/** How an argument is read: form fields are text, so Slack parses them by what it expects there. */
export type Param = {
  readonly kind: 'text' | 'number' | 'boolean' | 'object' | 'list';
  readonly required?: true;
};

/** One Web API method. `run` gets arguments already of the kinds its `params` promise. */
export type Method = {
  readonly token: 'bot' | 'app';
  /** Null where Slack asks for none. With several, any one will do. */
  readonly scope: string | readonly string[] | null;
  readonly params: Readonly<Record<string, Param>>;
  run(server: Server, args: JsonObject): JsonObject;
};
