import type { Log, LogFields } from '../src/use-cases/ports.ts';

/** The bot's log for a person at a terminal: one line on stderr for each thing that went wrong. */
export const terminalLog: Log = {
  info() {},
  warn: (message, fields) => console.error(line('warning', message, fields)),
  error: (message, fields) => console.error(line('error', message, fields)),
};

function line(level: string, message: string, fields: LogFields = {}): string {
  const said = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [`  bot ${level}: ${message}`, ...said].join(' ');
}
