/** One thing that was looked at. `unknown`: it could not be, and need not be wrong. */
export type Check = {
  /** The setting, or what it stands for. */
  readonly what: string;
  readonly result: 'ok' | 'wrong' | 'unknown';
  readonly says: string;
  /** What mends it, or null. */
  readonly mend: string | null;
};
