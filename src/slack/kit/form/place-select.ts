import type { InputBlock } from '@slack/types';
import type { RepositoryName } from '../../../core/entry/repository-name.ts';
import type { EntriesPlace } from '../../../use-cases/team-logs/where-entries-go.ts';
import { limits } from '../limits.ts';
import type { InputFrame } from './input-block.ts';
import { type FormState, readOption } from './read-state.ts';
import { selectInput } from './select-input.ts';

/**
 * "Goes to", for somebody who may write to more than one log; null where there is nothing to choose. Draw it when the
 * view is opened or pushed: what `views.update` chooses first Slack forgets unless it is touched (bolt-js#1258).
 */
export function placeSelect(
  frame: Pick<InputFrame, 'blockId' | 'dispatch'>,
  places: readonly EntriesPlace[],
  current: RepositoryName,
): InputBlock | null {
  const choices = shown(places, current);
  if (choices.length < 2) return null;
  return selectInput({
    ...frame,
    label: 'Goes to',
    required: true,
    choices: choices.map(choiceOf),
    initial: placeValue(current),
  });
}

/** The repository chosen, null where the form has no such field or holds none of these places. */
export function readPlace(
  state: FormState,
  blockId: string,
  places: readonly EntriesPlace[],
): RepositoryName | null {
  const value = readOption(state, blockId);
  return places.find(({ repository }) => placeValue(repository) === value)?.repository ?? null;
}

/** Those that everybody may hear of, as many as a menu holds, and always the one that is chosen now, though no channel be tied to it any more. */
function shown(places: readonly EntriesPlace[], current: RepositoryName): readonly EntriesPlace[] {
  const isCurrent = ({ repository }: EntriesPlace) => repository === current;
  const now = places.find(isCurrent) ?? { repository: current, channels: [], isOffered: false };
  const others = places.filter((place) => place.isOffered && !isCurrent(place));
  return [now, ...others].slice(0, limits.selectOptions.max);
}

function choiceOf({ repository, channels }: EntriesPlace) {
  const named = channels.map((channel) => `#${channel}`).join(', ');
  return { value: placeValue(repository), text: repository, ...(named === '' ? {} : { description: named }) };
}

/** A branch can make a name longer than Slack takes; its end tells branches of one repository apart. */
function placeValue(repository: RepositoryName): string {
  return repository.slice(-limits.optionValue.max);
}
