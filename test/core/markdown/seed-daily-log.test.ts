import { describe, expect, test } from 'vitest';
import { composeDailyLog } from '../../../src/core/markdown/compose-daily-log.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { writeDailyLog } from '../../../src/core/markdown/write-daily-log.ts';
import { seed } from './support/seed.ts';

describe('the seed daily log', () => {
  test('parsed and written again is the same to the byte', () => {
    expect(writeDailyLog(parseDailyLog(seed))).toBe(seed);
  });

  test('composed from its answers and written again is the same to the byte', () => {
    expect(writeDailyLog(composeDailyLog(parseDailyLog(seed)))).toBe(seed);
  });

  test('answers every question but the lessons', () => {
    const { title, author, courseHeading, answers } = parseDailyLog(seed);
    expect(title).toBe('Day X - Phase 1: Python Backend (Week XX)');
    expect(author).toBeNull();
    expect(courseHeading).toBe('Launch School Connection');
    expect(answers.primaryGoal).toBe('Build a REST API endpoint for user authentication');
    expect(answers.secondaryGoal).toBe('Write unit tests for the authentication flow');
    expect(answers.stretchGoal).toBe('Implement JWT token refresh mechanism');
    expect(answers.goalsDone).toEqual([]);
    expect(answers.currentCourse).toBe('LS175 - Networked Applications');
    expect(answers.conceptApplication).toBe('RESTful API design patterns and authentication flows');
    expect(answers.projectContext).toMatch(/^This Python backend project .* entire platform\.$/);
    expect(answers.tools).toBe(
      '- Python 3.10\n- Flask framework\n- pytest for testing\n- SQLAlchemy for database interactions\n- bcrypt for password hashing',
    );
    expect(answers.started).toBe('2025-04-XX 08:30');
    expect(answers.progressLog).toMatch(/^- Set up basic Flask/);
    expect(answers.codeLanguage).toBe('python');
    expect(answers.code).toMatch(/^def generate_auth_token[\s\S]*\)$/);
    expect(answers.challenges.split('\n')).toHaveLength(3);
    expect(answers.resources.split('\n')).toHaveLength(4);
    expect(answers.reflections.split('\n')).toHaveLength(4);
    expect(answers.plan).toMatch(/Swagger\/OpenAPI$/);
    expect(answers.lessons).toEqual([]);
  });
});

describe('a written daily log', () => {
  const log = composeDailyLog({
    title: 'Friday, 2026-11-20',
    author: { name: 'Ada Lovelace', url: 'https://team.slack.com/team/U1' },
    courseHeading: 'Launch School Connection',
    answers: {
      ...parseDailyLog('').answers,
      primaryGoal: 'Ship `v1` of #42',
      stretchGoal: 'Rest',
      goalsDone: ['primaryGoal', 'secondaryGoal'],
      started: '08:30',
      lessons: [
        { category: 'domain_knowledge', text: '- bcrypt.compare() takes (plaintext, hash)\n2. [see docs]' },
        { category: 'architectural', text: '* [x] The schema is the source of truth' },
        { category: 'workflow', text: 'n/a' },
      ],
    },
  });

  test('has the shape of the seed, the author under the title and the lessons last', () => {
    expect(writeDailyLog(log)).toBe(
      [
        '# Friday, 2026-11-20',
        '',
        '**Author:** [Ada Lovelace](https://team.slack.com/team/U1)',
        '',
        "## Today's Focus",
        '- [x] Primary goal: Ship `v1` of #42',
        '- [ ] Stretch goal: Rest',
        '',
        '## Progress Log',
        '- Started: 08:30',
        '',
        '## Improvements',
        '',
        '### Architectural',
        '- The schema is the source of truth',
        '',
        '### Domain Knowledge',
        '- bcrypt.compare() takes (plaintext, hash)',
        '- [see docs].',
        '',
      ].join('\n'),
    );
  });

  test('ticks no goal that has no words', () => {
    expect(log.answers.goalsDone).toEqual(['primaryGoal']);
  });

  test('names the course section as usual when the file has none, or when another section has the words', () => {
    expect(log.courseHeading).toBe('Course Connection');
    const answers = { ...log.answers, currentCourse: 'LS175' };
    expect(composeDailyLog({ ...log, courseHeading: 'improvements:', answers }).courseHeading).toBe(
      'Course Connection',
    );
    expect(composeDailyLog({ ...log, courseHeading: 'Bootcamp', answers }).courseHeading).toBe('Bootcamp');
  });

  test('takes the start time from a log that begins with it', () => {
    const text = '- Started: 09:15\n- Wrote tests';
    const { answers } = composeDailyLog({
      ...log,
      answers: {
        ...log.answers,
        started: '',
        progressLog: parseDailyLog(`# T\n\n## Tools\n${text}`).answers.tools,
      },
    });
    expect([answers.started, answers.progressLog]).toEqual(['09:15', '- Wrote tests']);
  });

  test('moves a line of code that the command line tool would take for the Improvements', () => {
    const answers = {
      ...log.answers,
      code: 'x\n## Improvements\n### Improvements',
      codeLanguage: 'Objective C',
    };
    const file = writeDailyLog(composeDailyLog({ ...log, answers }));
    expect(file).toContain(
      '## Code Highlight\n```Objective-C\nx\n ## Improvements\n ### Improvements\n```\n',
    );
  });

  test.each([3_000, 40_000])('keeps a goal, a field and code of %i characters', (length) => {
    const words = 'word `code` *star* '.repeat(length).slice(0, length);
    const answers = { ...log.answers, primaryGoal: words, code: words };
    const again = parseDailyLog(writeDailyLog(composeDailyLog({ ...log, answers }))).answers;
    expect(again.primaryGoal).toBe(words.trim());
    expect(again.code).toBe(words.trim());
  });
});
