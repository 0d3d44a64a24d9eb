import { pino } from 'pino';
import type { Log, LogFields } from './use-cases/ports.ts';

/** Structured lines on standard output. Messages are static; tokens and what people typed never reach it. */
export function createJsonLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (message: string, fields: LogFields = {}) => logger.info(fields, message),
    warn: (message: string, fields: LogFields = {}) => logger.warn(fields, message),
    error: (message: string, fields: LogFields = {}) => logger.error(fields, message),
  };
}
