/** Ids of everything that captures: the shortcut, its form, and the buttons of what was kept. */
export const captureForm = {
  shortcut: 'capture-message',
  callbackId: 'capture',
  text: 'capture-text',
  category: 'capture-category',
  link: 'capture-link',
  redact: 'capture:redact-secrets',
} as const;
