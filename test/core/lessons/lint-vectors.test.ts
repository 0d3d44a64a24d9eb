import { describe, expect, test } from 'vitest';
import { lint } from './support/lint.ts';
import { vectors } from './support/vectors.ts';

describe('what the existing tool finds less of than people wrote', () => {
  const silent = new Set([
    // Nothing is lost in these.
    ...[
      'plain',
      'upper-case category',
      "md link only '[a](u)'",
      'H4 inside category',
      'last bullet without newline',
    ],
    ...[
      'nbsp after dash',
      "text starts with '-5 ms'",
      "quoted '> ## Improvements' earlier",
      'nested sub-bullet',
    ],
    ...[
      "line '# foo' in bullet text start",
      'code fence in bullet, indented',
      '## Commits after (0.8+ buildlog commit)',
    ],
    ...['FIX e.g., capitalised', 'FIX fence line indented by one space', "author suffix '(@alice)'"],
    ...['all four present, two empty', 'form feed / VT in bullet', "empty bullet '- '"],
  ]);
  const everywhere = /missing-section: the section “(?!Improvements)|vague-lesson/;

  test.each(vectors)('$name', async ({ name, input }) => {
    const findings = (await lint(input)).filter((finding) => !everywhere.test(finding));
    expect(findings.length > 0).toBe(!silent.has(name));
  });
});
