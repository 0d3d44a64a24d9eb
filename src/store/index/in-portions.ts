/** SQLite takes 32,766 values in a statement and PostgreSQL 65,535; a row has some. */
const AT_ONCE = 500;

/** Does the work for some of the items after some, in their order. */
export async function inPortions<Item>(
  items: readonly Item[],
  work: (some: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await work(items.slice(from, from + AT_ONCE));
}
