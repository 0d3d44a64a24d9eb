import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import { shortDayIn, timeIn } from '../conversation/time-words.ts';
import { moveClock } from '../server/client.ts';
import { Icon } from './icon.ts';
import { Menu } from './menu.ts';

const HOUR = 3_600_000;
const FRIDAY = 5;

/** The sandbox's time, as the person at the keyboard reads it, and ways to move it on. */
export function ClockControl({ now, zone }: { now: number; zone: string }) {
  const shown = useRunning(now);
  const items = [
    { key: 'hour', label: 'One hour later', choose: () => void moveClock({ moveBy: HOUR }) },
    { key: 'evening', label: 'The next 17:30', choose: () => void moveClock({ time: '17:30', zone }) },
    { key: 'tomorrow', label: 'Tomorrow, 09:00', choose: () => void tomorrow(shown, zone) },
    {
      key: 'friday',
      label: 'The next Friday, 17:30',
      choose: () => void moveClock({ time: '17:30', zone, weekday: FRIDAY }),
    },
    { key: 'week', label: 'One week later', choose: () => void moveClock({ moveBy: 7 * 24 * HOUR }) },
  ];
  return html`<${Menu} label="Move the clock" look="button clock" items=${items}>
    <${Icon} name="clock" /><span class="clock-day">${shortDayIn(zone, shown)}</span><strong>${timeIn(zone, shown)}</strong>
  <//>`;
}

/** Midnight first: the next 09:00 may still be today's. */
async function tomorrow(now: number, zone: string): Promise<void> {
  if (timeIn(zone, now) !== '00:00') await moveClock({ time: '00:00', zone });
  await moveClock({ time: '09:00', zone });
}

/** `now` going on by itself between two answers of the server. */
function useRunning(now: number): number {
  const [start, setStart] = useState({ now, at: Date.now() });
  const [, redraw] = useState(0);
  useEffect(() => setStart({ now, at: Date.now() }), [now]);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 5_000);
    return () => clearInterval(timer);
  }, []);
  return start.now === now ? now + Date.now() - start.at : now;
}
