import { type LooseObject, looseObject, looseObjects } from '../loose-object.ts';

/** The one element of an input or accessory, or the elements of an actions block, each with its path. */
export function elementsOf(
  block: LooseObject,
  path: string,
): readonly { readonly element: LooseObject; readonly path: string }[] {
  const single = ['element', 'accessory'].flatMap((field) => {
    const element = looseObject(block[field]);
    return element ? [{ element, path: `${path}/${field}` }] : [];
  });
  const several = looseObjects(block.elements).map((element, index) => ({
    element,
    path: `${path}/elements/${index}`,
  }));
  return [...single, ...several];
}
