/** What became of an edit. `sections` are the headings of what someone else changed meanwhile; `line` counts from 1. */
export type EntryEdit =
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'unchanged' }
  | { readonly type: 'conflict'; readonly sections: readonly string[] }
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string };
