import { newSecret } from '../ids.ts';

/** Source: "Handling user interaction": five uses within thirty minutes. */
const life = 30 * 60_000;
const uses = 5;

/** What a response url may write to: the conversation, the person, and the message it replaces. */
export type ResponseTarget = {
  readonly conversation: string;
  readonly user: string;
  readonly original: string | null;
};

export type ResponseUse =
  | { readonly type: 'open'; readonly target: ResponseTarget }
  | { readonly type: 'refused'; readonly error: 'invalid_url' | 'expired_url' | 'used_url' };

export class ResponseUrls {
  readonly #now: () => number;
  readonly #issued = new Map<string, { target: ResponseTarget; at: number; left: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The secret part of a new url. */
  issue(target: ResponseTarget): string {
    const key = newSecret();
    this.#issued.set(key, { target, at: this.#now(), left: uses });
    return key;
  }

  use(key: string): ResponseUse {
    const found = this.#issued.get(key);
    if (found === undefined) return { type: 'refused', error: 'invalid_url' };
    if (this.#now() - found.at > life) return { type: 'refused', error: 'expired_url' };
    if (found.left === 0) return { type: 'refused', error: 'used_url' };
    found.left -= 1;
    return { type: 'open', target: found.target };
  }
}
