import { looseObject, looseObjects } from '../loose-object.ts';

/** The ids of the people a rich text mentions, each once, in the order of the text. */
export function mentionedUsers(value: unknown): readonly string[] {
  const blocks = looseObjects(looseObject(value)?.elements);
  const sections = blocks.flatMap((block) => [block, ...looseObjects(block.elements)]);
  const ids = sections
    .flatMap((section) => looseObjects(section.elements))
    .filter((element) => element.type === 'user')
    .map((element) => element.user_id)
    .filter((id) => typeof id === 'string')
    .filter((id) => /^[UW][A-Z0-9]+$/.test(id));
  return [...new Set(ids)];
}
