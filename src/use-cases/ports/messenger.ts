import type { OutboxRow, ShownReceipt } from './submission-state.ts';

export interface Messenger {
  /** Posts the receipt of this row to its author, or updates the one already shown. Throws `MessageNotSent`. */
  showReceipt(row: OutboxRow): Promise<ShownReceipt>;
}
