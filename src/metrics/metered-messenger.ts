import type { Messenger, Meter } from '../use-cases/ports.ts';

/** The same messenger; the meter hears what came of each receipt. */
export function meteredMessenger(messenger: Messenger, meter: Meter): Messenger {
  return {
    async showReceipt(row) {
      try {
        const sent = await messenger.showReceipt(row);
        meter.receiptSent(sent.type);
        return sent;
      } catch (error) {
        meter.receiptSent('failed');
        throw error;
      }
    },
  };
}
