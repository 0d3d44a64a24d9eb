/** Whether two rows answer the same; their ids do not count. */
export function sameRow<Row>(one: Row, other: Row, fields: readonly (keyof Row)[]): boolean {
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}
