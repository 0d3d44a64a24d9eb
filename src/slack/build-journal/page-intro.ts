import type { KnownBlock } from '@slack/web-api';
import { mrkdwnText } from '../kit/mrkdwn.ts';
import { isRequired, type JournalPage } from './journal-pages.ts';

/** What belongs on a page, in the sense of BUILDLOG_SYSTEM.md; null where the hint of its input says it. */
const purposes: Readonly<Record<JournalPage, string | null>> = {
  goal: 'What are we building, and why does it matter?',
  built: 'The architecture, the components, or both.',
  journey: 'Step by step, wrong turns included: they teach the most.',
  tests: 'Actual commands, actual answers.',
  samples: 'The lines that matter, not whole files.',
  screenshots: null,
  left: null,
  costs: 'What was measured: time, cost, memory.',
  reflection: 'How it went to work with AI. One of the three is enough.',
  improvements:
    'Concrete, not vague. Bad: “Should have planned better.” Good: “Should have defined the API contract before implementing the client.” One lesson is enough.',
  files: null,
};

/** The line on top of a page: whether it is required, and what it is for. */
export function pageIntro(page: JournalPage): readonly KnownBlock[] {
  const purpose = purposes[page];
  if (purpose === null) return [];
  const words = isRequired(page) ? `*Required.* ${purpose}` : purpose;
  return [{ type: 'context', elements: [mrkdwnText(words)] }];
}
