/** What a view remembers of how its fields were filled. */
export type Filled = {
  /** By field: the mark of the draft's value, and that of the same value as it reads back from Slack untouched. */
  readonly opened: Readonly<Record<string, readonly [value: string, seen: string]>>;
  /** Fields that came filled by an update. */
  readonly late: readonly string[];
  /** Plain texts that are in a rich text input, and stay in it for the life of the view. */
  readonly asRich: readonly string[];
  /** Fields that the view has no room for. */
  readonly leftOut: readonly string[];
};
