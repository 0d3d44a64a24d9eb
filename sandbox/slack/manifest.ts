/** What the played Slack knows of the app: the parts of its manifest that decide what people see and may do. */
export type PlayedManifest = {
  readonly commands: readonly PlayedCommand[];
  readonly shortcuts: readonly PlayedShortcut[];
  /** Bot scopes; a method whose scope is missing answers `missing_scope`. */
  readonly scopes?: readonly string[];
};

export type PlayedCommand = {
  readonly command: string;
  readonly usageHint: string;
  readonly description: string;
  /** Mentions arrive as `<@U…|name>` and `<#C…|name>`. */
  readonly shouldEscape?: boolean;
};

type PlayedShortcut = {
  readonly callbackId: string;
  readonly name: string;
  readonly type: 'global' | 'message';
};

/** The app as `manifest.yml` installs it. */
export const defaultManifest: PlayedManifest = {
  commands: [
    {
      command: '/buildlog',
      usageHint: '[daily|journal|log|lesson|help]',
      description: 'Write or manage your daily build log',
      shouldEscape: true,
    },
  ],
  shortcuts: [
    { callbackId: 'buildlog_new', name: 'Write a daily log', type: 'global' },
    { callbackId: 'buildlog_from_message', name: 'Add to my log', type: 'message' },
  ],
};

/** The scopes of the app's manifest, optional ones included. History is left out on purpose: the app never asks for it. */
export const defaultScopes: readonly string[] = [
  'commands',
  'chat:write',
  'users:read',
  'team:read',
  'files:read',
  'files:write',
  'channels:read',
  'groups:read',
  'im:write',
];
