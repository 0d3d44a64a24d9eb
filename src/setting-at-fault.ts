import type { Config } from './config.ts';
import { pageOf } from './settings.ts';
import { TokenRefused } from './slack/token-refused.ts';

/** The failures that are a setting's, so said that whoever runs the bot finds it; others come back as they are. */
export function settingAtFault(error: unknown, { metricsPort }: Config): unknown {
  if (error instanceof TokenRefused) {
    return new Error(`${error.message} Open ${pageOf(error.variable)}`, { cause: error });
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    const port = 'port' in error ? error.port : null;
    const variable = port === metricsPort ? 'METRICS_PORT' : 'PORT';
    return new Error(`The port ${port} cannot be used. Set ${variable} to a free one. (${error.message})`, {
      cause: error,
    });
  }
  return error;
}
