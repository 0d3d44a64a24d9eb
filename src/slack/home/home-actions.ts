/** The buttons of App Home. */
export const homeActions = {
  openLog: 'home:open-daily-log',
  openDraft: 'home:open-draft',
  openEntry: 'home:open-entry',
  journal: 'home:write-journal',
  away: 'home:away-today',
  back: 'home:back',
  settings: 'home:open-settings',
} as const;

/** Those that hold what they open. */
export const homeOpeningButtons = [
  homeActions.openLog,
  homeActions.openDraft,
  homeActions.openEntry,
] as const;
