import { type LooseObject, looseObjects } from '../loose-object.ts';
import { elementsOf } from './elements-of.ts';
import type { Violation } from './violation.ts';

/** Slack fails a view whose element starts with an option that is not one of its options, text included. */
export function checkInitialOptions(block: LooseObject, path: string): readonly Violation[] {
  return elementsOf(block, path).flatMap(({ element, path: at }) => {
    const offered = [
      ...looseObjects(element.options),
      ...looseObjects(element.option_groups).flatMap((group) => looseObjects(group.options)),
    ].map(comparable);
    const chosen = [
      ...looseObjects([element.initial_option]).map((option) => ({ option, at: `${at}/initial_option` })),
      ...looseObjects(element.initial_options).map((option, index) => ({
        option,
        at: `${at}/initial_options/${index}`,
      })),
    ];
    return chosen
      .filter(({ option }) => !offered.includes(comparable(option)))
      .map(({ at: where }): Violation => ({ path: where, rule: 'initial-option-unknown' }));
  });
}

function comparable(option: LooseObject): string {
  const { value, text, description } = option;
  return JSON.stringify([value, text, description]);
}
