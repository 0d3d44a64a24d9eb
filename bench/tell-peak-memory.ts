import { writeSync } from 'node:fs';

// Loaded into a measured process by `--import`: at its end it tells its peak memory (KB) to whoever holds the pipe.
process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
