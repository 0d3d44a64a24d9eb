export type Closing = {
  /** Notes how to give back what was just opened. */
  add(close: () => Promise<void>): void;
  /** Gives everything back, the last opened first; one that fails keeps no other open. Throws the first failure. */
  closeAll(): Promise<void>;
};

/** What a start has opened so far, so that a start that fails half-way leaves nothing running. */
export function closeInTurn(): Closing {
  const opened: (() => Promise<void>)[] = [];
  return {
    add(close) {
      opened.push(close);
    },
    async closeAll() {
      const failures: unknown[] = [];
      for (const close of opened.splice(0).reverse()) {
        await close().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
