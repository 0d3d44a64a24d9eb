import { expect, test } from 'vitest';
import { fileOrigins } from '../../../../src/slack/kit/files/file-origins.ts';

test.each([
  ['https://slack.com/api/', ['https://files.slack.com', 'https://slack.com']],
  [
    'https://slack-gov.com/api/',
    ['https://files.slack.com', 'https://files.slack-gov.com', 'https://slack-gov.com'],
  ],
  ['http://127.0.0.1:4010/api/', ['https://files.slack.com', 'http://127.0.0.1:4010']],
])('with the API at %s, files may come from %j', (apiUrl, origins) => {
  expect(fileOrigins(apiUrl)).toEqual(origins);
});
