/** Ids of the buttons under what was captured. */
export const capturedActions = { undo: 'captured:undo', category: 'captured:category' } as const;
