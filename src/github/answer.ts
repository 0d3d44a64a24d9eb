/** What came back from one request, whatever it was. */
export type Answer =
  | {
      readonly type: 'answered';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string | undefined>>;
      /** JSON where it was JSON, else text; not yet looked at. */
      readonly body: unknown;
    }
  /** No whole answer: what was asked may have been done. */
  | { readonly type: 'silence' }
  /** The app's private key cannot sign; nothing was sent. */
  | { readonly type: 'no-credential' }
  /** The app has no installation to sign in by; `isRemoved`: it had the one that is named. Nothing was sent. */
  | { readonly type: 'not-installed'; readonly isRemoved: boolean };

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the API's address, each part already encoded. `/graphql` is GraphQL's, wherever the server has it. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** A write waits longer than the 10 seconds after which GitHub gives up on a request (GitHub docs, "Timeouts"). */
  readonly patience: 'read' | 'write';
};

/** Sends one request, once. Never throws for what the other side does or does not do. */
export type Ask = (call: Call) => Promise<Answer>;
