import type { RestRefusal } from '../error-shapes.ts';

/** Thrown by a route to answer with a refusal. */
export class RestRefused extends Error {
  readonly refusal: RestRefusal;
  constructor(refusal: RestRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
