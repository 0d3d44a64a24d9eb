import { describe, expect, it } from 'vitest';
import { isAnothers } from '../../../src/core/markdown/is-anothers.ts';

const ada = { name: 'Ada Moreau', url: 'https://acme.slack.com/team/U1' };
const by = (line: string) => `# Daily Log\n\n${line}\n\n## Reflections\n- Mine\n`;

describe("whether a daily log is somebody else's", () => {
  it.each([
    ['names another', '**Author:** [Ada Byron](https://elsewhere.example/ada)', true],
    ['names another without a page', '**Author:** Ada Byron', true],
    ['names this author', '**Author:** [Ada Moreau](https://github.com/ada-codes)', false],
    ['names this author by an earlier name', '**Author:** [Ada M.](https://acme.slack.com/team/U1)', false],
    ['names nobody', '', false],
  ])('%s', (_, line, expected) => {
    expect(isAnothers(by(line), ada)).toBe(expected);
  });
});
