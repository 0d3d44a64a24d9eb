import { defaultManifest, type PlayedManifest } from '../../../sandbox/slack/manifest.ts';

/** The usual app, installed with these scopes alone. */
export function manifestWith(scopes: readonly string[]): PlayedManifest {
  return { ...defaultManifest, scopes };
}
