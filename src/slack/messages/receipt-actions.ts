/** The buttons of receipts: what is pressed long after the message was posted, perhaps by a newer version of the bot. */
export const receiptActions = {
  view: 'receipt:view',
  edit: 'receipt:edit',
  undo: 'receipt:undo',
  mine: 'receipt:use-mine',
  theirs: 'receipt:keep-theirs',
  open: 'receipt:open-mine',
} as const;
