import { refusedWith } from './refused-with.ts';

/** Whether Slack refused to draw a view because its person has closed it meanwhile (bolt-js#1309). */
export function isClosedView(error: unknown): boolean {
  return refusedWith(error, 'not_found');
}
