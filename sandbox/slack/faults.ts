import type { SlackFault } from './played-slack.ts';

export type ApiFault = Extract<SlackFault, { readonly method: string }>;
type DeliveryFault = Extract<SlackFault, { readonly type: 'deliver-twice' }>;
export type DownloadFault = Extract<SlackFault, { readonly type: 'file-download' }>;
type CountedFault = ApiFault | DeliveryFault | DownloadFault;

/** The faults that were asked for; each counts down and then is gone. */
export class Faults {
  #waiting: CountedFault[] = [];

  add(fault: CountedFault): void {
    this.#waiting.push(fault);
  }

  /** The faults of this call of a method, each used up once. */
  takeForCall(method: string): readonly ApiFault[] {
    const hits = this.#waiting.filter(
      (fault): fault is ApiFault => 'method' in fault && fault.method === method,
    );
    // One refusal a call, or two faults asked for one after the other would both be used by the first call.
    const refusal = hits.find((fault) => fault.type !== 'api-latency');
    const taken = hits.filter((fault) => fault === refusal || fault.type === 'api-latency');
    this.#countDown(taken);
    return taken;
  }

  takeDeliverTwice(envelope: string): boolean {
    const hit = this.#waiting.find((fault) => fault.type === 'deliver-twice' && fault.envelope === envelope);
    if (hit === undefined) return false;
    this.#countDown([hit]);
    return true;
  }

  /** What goes wrong with this download of a file; null when nothing does. */
  takeForDownload(): DownloadFault['how'] | null {
    const hit = this.#waiting.find((fault) => fault.type === 'file-download');
    if (hit === undefined) return null;
    this.#countDown([hit]);
    return hit.how;
  }

  #countDown(taken: readonly CountedFault[]): void {
    this.#waiting = this.#waiting.flatMap((fault) => {
      if (!taken.includes(fault)) return [fault];
      return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    });
  }
}
