import { playBurst } from './play-burst.ts';
import { playContentsPeer } from './play-contents-peer.ts';
import { printCells } from './print-cells.ts';

const MINUTE = 60_000;
const bursts = [
  { name: '500 within a minute', entries: 500, milliseconds: MINUTE, there: 0 },
  { name: '10,000 within half an hour', entries: 10_000, milliseconds: 30 * MINUTE, there: 0 },
] as const;

/** Many people submit at once: what it costs GitHub, and how long they wait, on the played clock. */
export async function burst(): Promise<void> {
  const head = [
    '',
    'landed',
    'calls',
    'a call for',
    'commits',
    'most a minute',
    'last landed after',
    'p50 wait',
    'process',
  ];
  const rows: (readonly string[])[] = [head];
  for (const { name, entries, ...plan } of bursts) {
    const played = await playBurst({ entries, ...plan });
    const sorted = [...played.waits].sort((a, b) => a - b);
    rows.push([
      `buildlog: ${name}`,
      String(played.waits.length),
      String(played.calls),
      `${(entries / played.calls).toFixed(1)} entries`,
      String(played.commits),
      String(played.commitsAMinute),
      inMinutes(played.lastLanded),
      inMinutes(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN),
      `${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`,
    ]);
    const peer = playContentsPeer(entries, plan.milliseconds);
    const refusals = `${peer.calls} (${peer.refused} refused)`;
    rows.push([
      ...['one commit an entry, the same burst', String(entries), refusals],
      ...[
        `${(entries / peer.calls).toFixed(1)} entries`,
        String(peer.commits),
        '80',
        inMinutes(peer.lastLanded),
        '',
        '',
      ],
    ]);
  }
  printCells(
    'Bursts. The peer is computed from the limits GitHub documents; the process plays GitHub too',
    rows,
  );
}

function inMinutes(milliseconds: number): string {
  return `${(milliseconds / MINUTE).toFixed(1)} min`;
}
