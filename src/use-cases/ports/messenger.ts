import type { OutboxRow, ShownReceipt } from './submission-state.ts';

type ReceiptSent =
  | { readonly type: 'shown'; readonly receipt: ShownReceipt }
  /** Its author has left or cannot be written to; another try ends the same. */
  | { readonly type: 'nobody-there'; readonly why: string };

export interface Messenger {
  /** Posts the receipt of this row to its author, or updates the one already shown. Throws when it may work later. */
  showReceipt(row: OutboxRow): Promise<ReceiptSent>;
}
