/** Someone or something a text can mention: the name to show, without `@` or `#`, and its page where one is known. */
export type Mentioned = { readonly name: string; readonly url: string | null };

/** Names for the ids in a rich text. Null where an id is not known; the id itself is then written. */
export type MentionNames = {
  user(id: string): Mentioned | null;
  channel(id: string): Mentioned | null;
  /** The handle of a user group, without `@`. */
  usergroup(id: string): string | null;
};

/** For texts that are known to mention no one. */
export const noMentionNames: MentionNames = {
  user: () => null,
  channel: () => null,
  usergroup: () => null,
};
