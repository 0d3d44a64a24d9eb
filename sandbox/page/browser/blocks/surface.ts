import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { JsonObject } from '../../../slack/played-slack.ts';

/** Where blocks are drawn (a message, the app's home, a view) and what happens when someone uses them there. */
export type Surface = {
  /** Prefix of the DOM ids on this surface. */
  readonly id: string;
  /** The element's state as Slack sends it. */
  valueOf(blockId: string, element: JsonObject): JsonObject;
  /** The element has a new state; `dispatches` when the bot hears of it at once. */
  change(blockId: string, element: JsonObject, value: JsonObject, dispatches: boolean): void;
  /** A button or a menu entry was chosen. */
  press(blockId: string, action: JsonObject): void;
  /** What is wrong with this input, or an empty text. */
  errorOf(blockId: string): string;
  readonly busy: boolean;
};

const SurfaceContext = createContext<Surface | null>(null);
export const SurfaceProvider = SurfaceContext.Provider;

/** Throws outside of the provider, because that is a bug. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('no surface here');
  return surface;
}
