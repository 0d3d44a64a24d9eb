import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PersonAction, PlayedConversation, PlayedPerson } from '../../../slack/played-slack.ts';
import type { MarkdownNode } from '../../markdown-tree.ts';

/** What every part of the screen may need: who looks, who else there is, and how to do something. */
export type Workspace = {
  readonly me: PlayedPerson;
  readonly people: readonly PlayedPerson[];
  readonly app: { readonly userId: string; readonly name: string };
  readonly conversations: readonly PlayedConversation[];
  readonly markdown: Readonly<Record<string, MarkdownNode>>;
  /** The sandbox's clock when the screen was drawn. */
  readonly now: number;
  act(action: PersonAction): void;
};

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;

/** Throws outside of the provider, because that is a bug. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('no workspace here');
  return workspace;
}
