import { expect, it } from 'vitest';
import { stageForEach } from '../support/stage.ts';

const stage = stageForEach();
const FIRST_RETRY = 15_000;
const answersAreLost = { type: 'drop-after-effect', method: 'chat.postMessage', times: 1 } as const;

it('a receipt that Slack posted without saying so is not posted again', async () => {
  const { ada, sandbox, log } = stage();
  await ada.types('/buildlog');
  await ada.fills('Primary goal', 'One receipt');
  sandbox.slack.fault(answersAreLost);
  await ada.submits();
  await ada.sees('Your daily log is committed');
  await expect
    .poll(() => log.lines.map(({ message }) => message))
    .toContain('receipt not delivered, it is tried again');
  sandbox.clock.moveBy(FIRST_RETRY);
  await expect.poll(posts).toBe(2);
  expect(ada.messages()).toHaveLength(1);
});

it('a receipt that Slack posted without saying so tells what has become of the entry since', async () => {
  const { ada, sandbox, log } = stage();
  await ada.types('/buildlog');
  await ada.fills('Primary goal', 'One receipt');
  sandbox.github.setDown(true);
  sandbox.slack.fault(answersAreLost);
  await ada.submits();
  await ada.sees('is saved and waits for GitHub');
  await expect
    .poll(() => log.lines.map(({ message }) => message))
    .toContain('receipt not delivered, it is tried again');
  sandbox.github.setDown(false);
  await expect
    .poll(async () => {
      sandbox.clock.moveBy(FIRST_RETRY);
      return ada.reads();
    })
    .toContain('Your daily log is committed');
  expect(ada.messages()).toHaveLength(1);
});

function posts(): number {
  return stage().sandbox.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
}
