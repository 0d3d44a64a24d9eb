import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { ReminderMessenger } from '../use-cases/ports.ts';
import { reminderMessage } from './messages/reminder-message.ts';
import { postedPlaces } from './posted-places.ts';
import { showDirectly } from './show-directly.ts';

/** Reminders as direct messages: posted once under their key, then edited as they are answered. */
export function createSlackReminders(client: WebClient): ReminderMessenger {
  const posted = postedPlaces();
  return {
    async show(told) {
      const { key, place, facts } = told.message;
      const to = { user: facts.key.user, about: key };
      try {
        const shown = await showDirectly(client, to, place ?? posted.find(key), reminderMessage(told));
        if (shown.type === 'nobody-there') return { type: 'nobody-there' };
        return { type: 'shown', ...posted.keep(key, shown.place) };
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError)) throw error;
        return { type: 'too-fast', milliseconds: error.retryAfter * 1_000 };
      }
    },
  };
}
