import { WebAPIPlatformError } from '@slack/web-api';

/** Whether Slack refused to draw a view because its person has closed it meanwhile (bolt-js#1309). */
export function isClosedView(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && error.data.error === 'not_found';
}
