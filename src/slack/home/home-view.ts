import type { HomeView } from '@slack/web-api';
import { mustPassAsView } from '../kit/check/must-pass.ts';
import { draftBlocks } from './home-drafts.ts';
import { entryBlocks } from './home-entries.ts';
import { lessonBlocks } from './home-lessons.ts';
import { reminderBlocks } from './home-reminder.ts';
import { settingsBlocks } from './home-settings.ts';
import type { HomeState } from './home-state.ts';
import { todayBlocks } from './home-today.ts';
import { waitingBlocks } from './home-waiting.ts';
import { welcomeBlocks } from './home-welcome.ts';

/** App Home: today's state with the two big buttons, what waits, reminders, entries, the team's lessons, settings. */
export function homeView(state: HomeState): HomeView {
  return mustPassAsView({
    type: 'home',
    blocks: [
      ...welcomeBlocks(state),
      ...todayBlocks(state),
      { type: 'divider' },
      ...waitingBlocks(state),
      ...draftBlocks(state),
      ...reminderBlocks(state),
      { type: 'divider' },
      ...entryBlocks(state),
      { type: 'divider' },
      ...lessonBlocks(state),
      ...settingsBlocks(state),
    ],
  });
}
