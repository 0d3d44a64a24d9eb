import { readFileSync } from 'node:fs';

/**
 * The most memory that this process ever held, in MB. What `getrusage` calls `maxrss` is no less than the peak of the
 * process that started this one (getrusage(2): it outlives an exec), so Linux is asked for that of the program itself.
 */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
