import { describe, expect, it } from 'vitest';
import { stageForEach } from '../support/stage.ts';

describe('a receipt that Slack will not deliver', () => {
  const stage = stageForEach();

  it.each(['account_inactive', 'user_not_found'])(
    'because of %s is given up at once, and the entry is committed all the same',
    async (error) => {
      const { ada, log, onlyLog, sandbox } = stage();
      sandbox.slack.fault({ type: 'api-error', method: 'chat.postMessage', error, times: 1_000 });
      await ada.types('/buildlog');
      await ada.fills('Primary goal', 'Committed all the same');
      await ada.submits();
      const told = () => log.lines.filter(({ message }) => message.startsWith('receipt '));
      await expect
        .poll(() => told().map(({ message }) => message))
        .toEqual(['receipt given up: nobody is there to read it']);
      expect(told()[0]?.fields.why).toBe(error);
      expect(await onlyLog()).toContain('- [ ] Primary goal: Committed all the same\n');
    },
  );
});
