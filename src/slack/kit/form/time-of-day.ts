/** Whether the text is a time as Slack's time picker has it: `HH:mm`, 24 hours. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
