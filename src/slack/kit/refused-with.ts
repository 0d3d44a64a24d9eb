import { WebAPIPlatformError } from '@slack/web-api';

/** Whether Slack refused a call with one of these of its error codes. */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof WebAPIPlatformError && codes.includes(error.data.error);
}
