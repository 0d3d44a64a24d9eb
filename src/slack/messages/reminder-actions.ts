/** The buttons of reminders: what is pressed long after the message was posted, perhaps by a newer version of the bot. */
export const reminderActions = {
  write: 'reminder:write',
  snooze: 'reminder:snooze',
  skip: 'reminder:skip',
  settings: 'reminder:settings',
  back: 'reminder:back',
} as const;
