import { blankAnswers } from '../../entry/blank-answers.ts';
import { type CarriedItem, type CarryOver, MOST_CARRIED } from '../../entry/carry-over.ts';
import type { DailyLogAnswers } from '../../entry/daily-log.ts';
import { goalIds } from '../../entry/daily-log-questions.ts';
import { type Markdown, noMarkdown } from '../../entry/markdown.ts';
import { cleanLine } from '../clean-line.ts';
import { linesOfField } from '../lines-of-field.ts';
import { withBullets } from '../with-bullets.ts';
import { withoutBullet } from '../without-bullet.ts';
import { bulletOfLine } from './bullet-of-line.ts';

/**
 * A new day after the last log and the journals since: what was planned comes first, then the goals that were not
 * reached, then What's Left. The first three are the goals, the rest stays in the plan, so that all of it is in sight
 * and in the file, and is carried on from there. What's Left that cannot be ticked stays in its journal.
 */
export function composeCarryOver(last: DailyLogAnswers | null, left: readonly CarriedItem[]): CarryOver {
  const planned = (last === null ? [] : linesOfField(last.plan, 'open')).map((text) => itemOf('plan', text));
  const open = unfinishedGoals(last).map((text) => itemOf('goal', text));
  const own = distinct([...planned, ...open]);
  const tickable = own.filter((item, index) => !(item.from.type === 'plan' && index < goalIds.length));
  const room = Math.max(0, MOST_CARRIED - tickable.length);
  const all = distinct([...own, ...left]);
  const ofJournals = all.slice(own.length, own.length + room);
  const items = [...tickable, ...ofJournals].slice(0, MOST_CARRIED);
  const beyond = tickable.length + (all.length - own.length) - items.length;
  return { answers: answersWith(last?.plan ?? noMarkdown, [...own, ...ofJournals]), items, beyond };
}

/** What was planned keeps its own markup. */
function answersWith(planned: Markdown, carried: readonly CarriedItem[]): DailyLogAnswers {
  const [primaryGoal = '', secondaryGoal = '', stretchGoal = ''] = carried.map(({ text }) => text);
  const goals = carried.slice(0, goalIds.length);
  const rest = carried.slice(goalIds.length);
  const ownPlan = goals
    .filter(({ from }) => from.type === 'plan')
    .reduce((plan, { text }) => withoutBullet(plan, bulletOfLine(text)) ?? plan, planned);
  const added = rest.filter(({ from }) => from.type !== 'plan').map(({ text }) => bulletOfLine(text));
  return { ...blankAnswers, primaryGoal, secondaryGoal, stretchGoal, plan: withBullets(ownPlan, added) };
}

function unfinishedGoals(last: DailyLogAnswers | null): readonly string[] {
  if (last === null) return [];
  return goalIds.filter((id) => !last.goalsDone.includes(id)).map((id) => cleanLine(last[id]));
}

function itemOf(type: 'goal' | 'plan', text: string): CarriedItem {
  return { text, from: { type } };
}

/** The first of those that say the same, in whatever case. */
function distinct(items: readonly CarriedItem[]): readonly CarriedItem[] {
  const said = new Map<string, CarriedItem>();
  for (const item of items) {
    const key = item.text.toLowerCase().replaceAll('`', '').trim();
    if (key !== '' && !said.has(key)) said.set(key, item);
  }
  return [...said.values()];
}
