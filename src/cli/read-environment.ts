import { existsSync } from 'node:fs';

/** The settings of the environment, and of a file named .env where there is one; the environment counts for more. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
