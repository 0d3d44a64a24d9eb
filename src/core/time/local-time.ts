/** A time of day without a zone, `HH:mm` in 24 hours. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

/** Returns the time that `17:30`, `9:05`, `17.30`, `17h30`, `5pm` or `5:30 PM` says; null when the text says none. */
export function parseLocalTime(text: string): LocalTime | null {
  const shape = /^(\d{1,2})(?:[:.h](\d{2}))?(?:\s*([ap])\.?m\.?)?$/.exec(text.trim().toLowerCase());
  if (shape === null) return null;
  const [, hour = '', minute = '00', half] = shape;
  // A bare number could be an hour, a day or a count.
  if (shape[2] === undefined && half === undefined) return null;
  const hours = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half);
  return hours === null || hours > 23 || Number(minute) > 59
    ? null
    : (`${String(hours).padStart(2, '0')}:${minute}` as LocalTime);
}

/** How many minutes after midnight a clock shows this time, where it was not changed in between. */
export function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Twelve comes before one on a clock of twelve hours. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
