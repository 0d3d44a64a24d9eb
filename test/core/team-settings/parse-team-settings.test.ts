import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultTeamSettings } from '../../../src/core/team-settings/default-team-settings.ts';
import { parseTeamSettings } from '../../../src/core/team-settings/parse-team-settings.ts';

function settingsIn(text: string) {
  const read = parseTeamSettings(text);
  if (read.type === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.settings;
}

/** As an editor shows them: `line: problem`. */
function problemsIn(text: string): readonly string[] {
  const read = parseTeamSettings(text);
  return read.type === 'problems' ? read.problems.map(({ line, problem }) => `${line}: ${problem}`) : [];
}

function unknownIn(text: string): readonly string[] {
  return parseTeamSettings(text).unknown.map(({ line, problem }) => `${line}: ${problem}`);
}

const full = `version: 1
zone: Europe/Berlin
commits: pull-request
pull_requests:
  every: week
  merge: by-hand
reminders:
  time: 17:00
  nudge: 60
holidays:
  - 2026-12-25
`;
const settledInFull = {
  zone: 'Europe/Berlin',
  commits: { way: 'pull-request', every: 'week', merge: 'by-hand' },
  reminders: { kind: 'on', time: '17:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'], nudgeAfter: 60 },
  holidays: ['2026-12-25'],
};

describe("a team's settings", () => {
  it('are what buildlog.yml says', () => {
    expect(settingsIn(full)).toEqual(settledInFull);
  });

  it('are straight commits, days in UTC, pull requests of a day that the bot merges, and no reminders, where it says nothing', () => {
    expect(defaultTeamSettings).toEqual({
      zone: 'UTC',
      commits: { way: 'allowed', every: 'day', merge: 'when-allowed' },
      reminders: { kind: 'off' },
      holidays: [],
    });
    for (const text of ['', '\n', '# nothing yet\n', 'version: 1\n', '---\n', 'null\n'])
      expect(settingsIn(text)).toEqual(defaultTeamSettings);
  });

  it('have their default where a key is left standing without a value', () => {
    expect(settingsIn('zone:\ncommits: ~\npull_requests:\n')).toEqual(defaultTeamSettings);
    expect(settingsIn('pull_requests:\n  every:\n  merge: by-hand\n').commits).toEqual({
      way: 'allowed',
      every: 'day',
      merge: 'by-hand',
    });
  });

  it('may be written in other ways of YAML, with CRLF and a byte order mark', () => {
    expect(settingsIn(`\uFEFF${full.replaceAll('\n', '\r\n')}`)).toEqual(settledInFull);
    expect(
      settingsIn(
        '{"version": 1, "zone": "Europe/Berlin", commits: \'pull-request\', pull_requests: {every: week, merge: by-hand}, reminders: {time: "17:00", nudge: 60}, holidays: [2026-12-25]}',
      ),
    ).toEqual(settledInFull);
    expect(settingsIn('x: &berlin Europe/Berlin\nzone: *berlin\n').zone).toBe('Europe/Berlin');
  });
});

describe('a wrong buildlog.yml', () => {
  it('is told every problem at once, each with its line', () => {
    expect(
      problemsIn('zone: Berlin\ncommits: straigt\npull_requests:\n  merge: never\n  every: month\n'),
    ).toEqual([
      '1: `zone` is a time zone by its full name, such as Europe/Berlin or UTC',
      '2: `commits` is straight or pull-request',
      '4: `merge` is when-allowed or by-hand',
      '5: `every` is day or week',
    ]);
  });

  test.each([
    ['zone: 2026-11-20', '1: `zone` is a time zone by its full name, such as Europe/Berlin or UTC'],
    ['zone: .nan', '1: `zone` is a time zone by its full name, such as Europe/Berlin or UTC'],
    ['\nzone: [UTC]', '2: `zone` is a time zone by its full name, such as Europe/Berlin or UTC'],
    ['commits: yes', '1: `commits` is straight or pull-request'],
    ['pull_requests: week', '1: below `pull_requests` stand `every` and `merge`, indented: `  every: day`'],
    [
      'pull_requests:\n- week',
      '1: below `pull_requests` stand `every` and `merge`, indented: `  every: day`',
    ],
    ['- zone: UTC', '1: the file is lines such as `zone: Europe/Berlin`, a setting each'],
    ['Europe/Berlin', '1: the file is lines such as `zone: Europe/Berlin`, a setting each'],
    ['zone: UTC\nzone: UTC', '2: `zone` is here twice: keep one of them'],
    ['zone: UTC\n\tcommits: x', '2: the line is indented with a tab: use blanks'],
    ['zone:UTC\ncommits: x', '1: a setting has a colon and a blank after its name: `zone: Europe/Berlin`'],
    ['zone: "UTC\n', '1: a quote or a bracket is opened before this and not closed'],
    ['zone: UTC\n---\nzone: UTC', '2: the file has two parts with --- between them: keep one'],
    [
      'zone: UTC\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n',
      '2: a merge conflict is not settled here: keep one of its two sides',
    ],
    [
      'version: 1\nzone: *other',
      '2: the file is nested too deeply, or a value that starts with * cannot be followed',
    ],
  ])('%j says where and what is right', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('of another version is told that alone: what its other keys mean is not known here', () => {
    expect(problemsIn('version: 2\nzone: Mars\nzone: x\ncommits: {by: hand}\n')).toEqual([
      '1: `version` is 1; what another one means, this version of the bot does not know',
    ]);
    expect(unknownIn('version: 2\nreminders: x\n')).toEqual([]);
  });
});

describe('a key that no setting has', () => {
  it('changes nothing, because it may be of a newer bot, and is told with the nearest known one', () => {
    const text = 'comits: pull-request\npull_requests:\n  evry: week\n';
    expect(settingsIn(text)).toEqual(defaultTeamSettings);
    expect(unknownIn(text)).toEqual([
      '1: no setting is called `comits`, so it changes nothing: did you mean `commits`?',
      '3: no setting is called `evry`, so it changes nothing: did you mean `every`?',
    ]);
  });

  it('is told what is known where nothing is near, also beside problems', () => {
    const text = 'schedule:\n  zone: 5\nzone: 5\n';
    expect(problemsIn(text)).toHaveLength(1);
    expect(unknownIn(text)).toEqual([
      '1: no setting is called `schedule`, so it changes nothing; known here: version, zone, commits, pull_requests, reminders, holidays',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', '<<'])('may be called %s', (key) => {
    const text = `${key}: {zone: Europe/Berlin}\n`;
    expect(settingsIn(text)).toEqual(defaultTeamSettings);
    expect(unknownIn(text)).toHaveLength(1);
  });
});

describe('a hostile buildlog.yml', () => {
  const long = (text: string) => text.repeat(Math.floor(32_768 / text.length));
  const laughs = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 12; n += 1)
    laughs.push(`l${n}: &l${n} [${Array.from({ length: 9 }, () => `*l${n - 1}`).join(', ')}]`);

  it.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million lines', 'a: 1\n'.repeat(200_000)],
    ['aliases of aliases of aliases', laughs.join('\n')],
    ['an alias of what it is in', 'a: &a\n  b: *a\n'],
    ['brackets in brackets', long('[')],
    ['sections in sections', long('{a: ')],
    ['lists in lists', long('- ')],
    ['keys of keys', long('? ')],
    ['quotes', long('"')],
    ['anchors', long('&a ')],
    ['tags', long('!a ')],
    ['closing brackets', long('}\n')],
  ])('of %s is refused in well under a second', (_name, text) => {
    const begun = performance.now();
    expect(problemsIn(text)).not.toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('of thousands of keys is not compared each with each other', () => {
    const keys = Array.from({ length: 4_000 }, (_, n) => `k${n}:`).join('\n');
    expect(settingsIn(keys)).toEqual(defaultTeamSettings);
    expect(unknownIn(keys)).toHaveLength(20);
  });

  it('never throws, names lines that are there, and gives the same twice', () => {
    const piece = fc.oneof(
      fc.constantFrom('zone', 'commits', 'pull_requests', 'every', 'merge', 'version', 'UTC', 'week', '1'),
      fc.constantFrom(': ', '\n', '\r\n', '  ', '\t', '- ', '? ', '[', ']', '{', '}', '"', "'", '|\n', '>\n'),
      fc.constantFrom(
        '&a ',
        '*a',
        '!b ',
        '!!binary ',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
        '#',
        '<<',
        '~',
        '.nan',
      ),
      fc.constantFrom('2026-11-20', '\uFEFF', '\0', '\\x', '\u2028', '<<<<<<< a\n'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const file = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(file, (text) => {
        const read = parseTeamSettings(text);
        const problems = read.type === 'problems' ? read.problems : [];
        for (const { line, problem } of [...problems, ...read.unknown]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(problem.length).toBeLessThan(250);
        }
        expect(parseTeamSettings(text)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});

describe('settings', () => {
  it('come back from the file that says them', () => {
    const wanted = fc.record({
      zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Argentina/Ushuaia'),
      commits: fc.constantFrom('straight', 'pull-request'),
      every: fc.constantFrom('day', 'week'),
      merge: fc.constantFrom('when-allowed', 'by-hand'),
    });
    fc.assert(
      fc.property(wanted, fc.constantFrom('\n', '\r\n'), ({ zone, commits, every, merge }, end) => {
        const lines = [
          ...['# ours', `zone: ${zone}`, '', `commits: "${commits}"  # why`, 'pull_requests:'],
          ...[`  every: ${every}`, `  merge: ${merge}`, ''],
        ];
        const way = commits === 'straight' ? 'allowed' : 'pull-request';
        expect(settingsIn(lines.join(end))).toMatchObject({
          zone,
          commits: { way, every, merge },
        });
      }),
    );
  });
});
