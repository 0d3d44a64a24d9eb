import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFacts } from '../../../src/core/index/read-facts.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';

const example = readFileSync('test/fixtures/2026-01-01-user-auth-api.md', 'utf8');
const seedLog = readFileSync('test/fixtures/daily-log.md', 'utf8');

describe('the facts of an entry', () => {
  it('are those of the example journal', () => {
    const { lessons, ...head } = readFacts('build-journal', example);
    expect(head).toEqual({
      kind: 'build-journal',
      title: 'User Authentication API',
      date: '2026-01-01',
      author: null,
      status: 'Complete',
      open: [
        'Refresh token implementation',
        'Password reset flow',
        'Rate limiting on auth endpoints',
        'Email verification',
      ],
    });
    expect(lessons.map(({ category, line }) => [category, line])).toEqual([
      ['architectural', 231],
      ['architectural', 232],
      ['workflow', 236],
      ['workflow', 237],
      ['tool_usage', 241],
      ['tool_usage', 242],
      ['domain_knowledge', 246],
      ['domain_knowledge', 247],
      ['domain_knowledge', 248],
    ]);
  });

  it('are the challenges of a daily log', () => {
    expect(readFacts('daily-log', seedLog).open).toEqual([
      'Initially struggled with SQLAlchemy session management in the Flask application',
      'Had to refactor the password hashing function to handle None values gracefully',
      'Needed to research best practices for JWT token storage and security',
    ]);
    expect(readFacts('daily-log', '# A\n\n## Blockers\n\nThe VPN\nis down.\n\nStill.\n').open).toEqual([
      'The VPN',
    ]);
    expect(readFacts('daily-log', '# A\n\n## Challenges Faced\n\nNone.\n').open).toEqual([]);
  });

  it('are read in any dress: byte order mark, CRLF, front matter, other words for the categories', () => {
    const file =
      '\ufeff---\ntitle: x\n---\n# Build Journal: One\n\n## 🎯 IMPROVEMENTS:\n\n### Gotchas\n\n* Look\n  twice\n';
    expect(readFacts('build-journal', file.replaceAll('\n', '\r\n'))).toMatchObject({
      title: 'One',
      lessons: [{ category: 'domain_knowledge', text: 'Look twice', line: 10 }],
    });
  });

  it('see no heading in code, in a comment or in a block of another tool', () => {
    const improvements = '### Workflow\n\n- Rest\n';
    for (const hidden of [
      '```\n## Improvements\n```',
      '<!--\n## Improvements\n-->',
      '- a\n\n  ~~~\n  ## Improvements\n  ~~~',
    ])
      expect(readFacts('build-journal', `# A\n\n${hidden}\n\n${improvements}`).lessons).toEqual([]);
    const appended = `# A\n\n## Improvements\n\n<!-- buildlog:improvements:start -->\n\n${improvements}`;
    expect(readFacts('build-journal', appended).lessons).toEqual([]);
  });

  it('do not take long, whatever the file', () => {
    const head = '# A\n\n## Improvements\n\n### Workflow\n\n- Rest\n';
    for (const line of ['And on.\n', '      ```\n', '<!--\n', '- `a` b\n', '## a\n']) {
      const before = performance.now();
      readFacts('build-journal', head + line.repeat(20_000));
      expect(performance.now() - before).toBeLessThan(5_000);
    }
  });

  it('say nothing of a file that says nothing', () => {
    const nothing = { title: '', date: null, author: null, status: '', open: [], lessons: [] };
    for (const file of ['', '\n', '---', '## ', '#'])
      expect(readFacts('build-journal', file)).toEqual({ kind: 'build-journal', ...nothing });
  });
});

const lines = fc.constantFrom(
  ...[
    '# Build Journal: One',
    '# Two',
    '## Improvements',
    '## improvements:',
    '### Improvements',
    '### Workflow',
  ],
  ...[
    '### Tooling',
    '#### Architectural',
    '- A lesson',
    '* Another `one`',
    '  and more',
    '  - nested',
    '1. First',
  ],
  ...[
    '',
    '',
    '',
    'Words.',
    '```',
    '~~~ts',
    '<!-- a comment',
    '-->',
    '---',
    '**Status:** Partial',
    '- **workflow**: x',
  ],
  ...[
    "## What's Left",
    '- [ ] A task',
    '- [x] Done',
    '## Challenges Faced',
    '> quoted',
    '## Commits',
    '    code',
  ],
);

/** The same as reading the whole file as a tree, which is what an edit does. */
test('the facts are those that an edit would read', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 30 }), (file) => {
      const text = file.join('\n');
      const journal = readFacts('build-journal', text);
      const whole = parseBuildJournal(text).answers;
      expect(inOrder(journal.lessons)).toEqual(inOrder(whole.lessons));
      expect(inOrder(readFacts('daily-log', text).lessons)).toEqual(
        inOrder(parseDailyLog(text).answers.lessons),
      );
      expect(journal.title).toBe(whole.title);
      for (const { text: lesson, line } of journal.lessons)
        expect(text.split('\n')[line - 1]).toContain(lesson.split(' ')[0]);
    }),
    { numRuns: 500, seed: 5 },
  );
});

function inOrder(
  lessons: readonly { readonly category: string; readonly text: string }[],
): readonly string[] {
  return lessons.map(({ category, text }) => `${category} ${text}`).sort();
}
