import { writeSync } from 'node:fs';
import { peakMemory } from './peak-memory.ts';

// Loaded into a measured process by `--import`: at its end it tells its peak memory (KB) to whoever holds the pipe.
process.on('exit', () => {
  writeSync(3, String(Math.round(peakMemory() * 1_024)));
});
