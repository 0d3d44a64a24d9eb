import { cpus, platform, release, totalmem } from 'node:os';

/** What the figures were measured on, in one line. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'unknown processor'} · ${cpus().length} cores · ${memory} GiB · ${platform()} ${release()} · Node ${process.version}`;
}
