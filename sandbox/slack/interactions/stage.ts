import type { AppLine } from '../app-line.ts';
import type { Workspace } from '../state/workspace.ts';

/** Where an interaction plays: what Slack knows, and its line to the app. */
export type Stage = { readonly workspace: Workspace; readonly line: AppLine };

/** What the client says whenever an app does not answer, or answers with a view that Slack cannot show. */
export const connectionTrouble = 'We had some trouble connecting. Try again?';
