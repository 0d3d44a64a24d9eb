export type UnderWay = {
  /** How many calls have not come to an end yet. */
  count(): number;
  /** The same port; its calls are counted. */
  watch<Port extends object>(port: Port): Port;
};

/** Counts what is being done for somebody, so that it can be told whether they wait for it or for the clock. */
export function countUnderWay(): UnderWay {
  let count = 0;
  async function counted(result: Promise<unknown>): Promise<unknown> {
    count += 1;
    try {
      return await result;
    } finally {
      count -= 1;
    }
  }
  return {
    count: () => count,
    watch: (port) =>
      new Proxy(port, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return (...given: readonly unknown[]): unknown => {
            const result: unknown = Reflect.apply(value, target, given);
            return result instanceof Promise ? counted(result) : result;
          };
        },
      }),
  };
}
