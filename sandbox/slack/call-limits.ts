const MINUTE = 60_000;

/** How often methods may be called a minute, where somebody has set it; Slack's own figures are for whoever sets them. */
export class CallLimits {
  readonly #perMinute = new Map<string, number>();
  readonly #taken = new Map<string, readonly number[]>();

  set(method: string, perMinute: number): void {
    this.#perMinute.set(method, perMinute);
  }

  /** Counts this call, or says how many seconds it has to wait. */
  take(method: string, now: number): number | null {
    const most = this.#perMinute.get(method);
    if (most === undefined) return null;
    const lately = (this.#taken.get(method) ?? []).filter((at) => at > now - MINUTE);
    const [oldest = now] = lately;
    const isFull = lately.length >= most;
    this.#taken.set(method, isFull ? lately : [...lately, now]);
    return isFull ? Math.max(1, Math.ceil((oldest + MINUTE - now) / 1_000)) : null;
  }
}
