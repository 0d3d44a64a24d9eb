/** Slack's `ts` is seconds since the epoch with a serial number behind the point. */
export function instantOf(ts: string): number {
  return Number(ts.split('.')[0]) * 1000;
}

/** `17:30` in this zone. */
export function timeIn(zone: string, instant: number): string {
  return words(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `Friday, 20 November` in this zone. */
function dayIn(zone: string, instant: number): string {
  return words(instant, zone, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `Fri 20 Nov` in this zone. */
export function shortDayIn(zone: string, instant: number): string {
  return words(instant, zone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
}

/** `20 Nov 2026, 17:30` in this zone. */
export function momentIn(zone: string, instant: number): string {
  return `${words(instant, zone, { day: 'numeric', month: 'short', year: 'numeric' })}, ${timeIn(zone, instant)}`;
}

/** Headings of a message list name near days by their distance. */
export function dayWords(zone: string, instant: number, now: number): string {
  const day = dayIn(zone, instant);
  if (day === dayIn(zone, now)) return 'Today';
  return day === dayIn(zone, now - 86_400_000) ? 'Yesterday' : day;
}

function words(instant: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(instant);
}
