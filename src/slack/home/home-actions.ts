/** The buttons of App Home. */
export const homeActions = { open: 'home:open-daily-log', settings: 'home:open-settings' } as const;
