import { type LooseObject, looseObjects } from '../loose-object.ts';
import { blockSurfaces, type Surface } from './block-shapes.ts';
import { checkInitialOptions } from './check-initial-options.ts';
import { checkRule } from './check-rule.ts';
import { list, typed } from './shape.ts';
import type { Violation } from './violation.ts';

/** Blocks against what this surface takes: their types, their shapes, and what must be unique among them. */
export function checkBlocks(
  blocks: unknown,
  surface: Surface,
  limit: { readonly max: number },
): readonly Violation[] {
  const known = list(typed(...Object.keys(blockSurfaces)), limit, 0);
  const found = looseObjects(blocks);
  return [
    ...checkRule(known, blocks, '/blocks'),
    ...found.flatMap((block, index) => checkSurface(block, surface, `/blocks/${index}`)),
    ...repeated(found.map((block) => block.block_id)).map(
      (index): Violation => ({ path: `/blocks/${index}/block_id`, rule: 'duplicate-block-id' }),
    ),
    ...found.flatMap((block, index) => checkActionIds(block, `/blocks/${index}`)),
    ...found.flatMap((block, index) => checkInitialOptions(block, `/blocks/${index}`)),
  ];
}

function checkSurface(block: LooseObject, surface: Surface, path: string): readonly Violation[] {
  const surfaces = blockSurfaces[String(block.type)];
  return surfaces && !surfaces.includes(surface) ? [{ path: `${path}/type`, rule: 'wrong-surface' }] : [];
}

function checkActionIds(block: LooseObject, path: string): readonly Violation[] {
  const elements = looseObjects(block.elements);
  return repeated(elements.map((element) => element.action_id)).map((index) => ({
    path: `${path}/elements/${index}/action_id`,
    rule: 'duplicate-action-id',
  }));
}

/** The places of ids that stood before. Slack makes up an id where none is given. */
function repeated(ids: readonly unknown[]): readonly number[] {
  return ids.flatMap((id, index) => (typeof id === 'string' && ids.indexOf(id) < index ? [index] : []));
}
