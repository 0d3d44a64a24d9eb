import type { WebClient } from '@slack/web-api';
import type { AlertMessenger } from '../use-cases/ports.ts';
import { findPrimaryOwner } from './find-primary-owner.ts';
import { alertMessage } from './messages/alert-message.ts';
import type { GitHubPages } from './messages/alert-words.ts';
import { postedPlaces } from './posted-places.ts';
import { showDirectly } from './show-directly.ts';

/** Alerts as direct messages to one person each: what is wrong with a repository is nobody else's business. */
export function createSlackAlerts(client: WebClient, pages: GitHubPages): AlertMessenger {
  const posted = postedPlaces();
  return {
    async show(user, told, known) {
      const about = `${told.alert.reference} ${user}`;
      const message = alertMessage(told, pages);
      const shown = await showDirectly(client, { user, about }, known ?? posted.find(about), message);
      if (shown.type === 'nobody-there') return { type: 'nobody-there' };
      return { type: 'shown', ...posted.keep(about, shown.place) };
    },
    primaryOwner: () => findPrimaryOwner(client),
  };
}
