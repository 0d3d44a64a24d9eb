/** Run as a process of its own: the bot, with a clock that runs faster than the machine's. */
import { parseConfig } from '../../src/config.ts';
import { startBot } from '../../src/main.ts';
import { hastyClock } from './hasty-clock.ts';

const [, , since, speed] = process.argv;
const parsed = parseConfig(process.env);
if (parsed.type === 'problems') throw new Error(JSON.stringify(parsed.problems));
await startBot(parsed.config, { clock: hastyClock({ since: Number(since), speed: Number(speed) }) });
