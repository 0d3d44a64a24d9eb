import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../use-cases/ports.ts';

/**
 * Brings the SDK's own warnings and errors into our log. Its debug lines hold whole payloads, and its info lines say
 * nothing we do not say: both are dropped.
 */
export function createSdkLogger(log: Log): Logger {
  const words = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn('Slack SDK warns', { said: words(parts) }),
    error: (...parts: unknown[]) => log.error('Slack SDK failed', { said: words(parts) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
