/** What a command may do to whoever started it. */
export type Terminal = {
  /** The result, to standard output. */
  print(text: string): void;
  /** Everything else, to standard error. */
  complain(text: string): void;
};

/** How a command ended: all well; it found something or could not do it; it was asked in the wrong way. */
export type Outcome =
  | { readonly type: 'done' }
  | { readonly type: 'findings' }
  | { readonly type: 'failed' }
  | { readonly type: 'misused'; readonly why: string };

export type Command = {
  /** What `--help` prints. */
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<Outcome>;
};
