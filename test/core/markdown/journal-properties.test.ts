import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuildJournalAnswers } from '../../../src/core/entry/build-journal.ts';
import {
  type BuildJournalQuestionId,
  buildJournalQuestions,
  buildJournalSections,
} from '../../../src/core/entry/build-journal-questions.ts';
import { composeBuildJournal } from '../../../src/core/markdown/compose-build-journal.ts';
import { editBuildJournal } from '../../../src/core/markdown/edit-build-journal.ts';
import type { EntryEdit } from '../../../src/core/markdown/entry-edit.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { writeBuildJournal } from '../../../src/core/markdown/write-build-journal.ts';
import { hostileJournal } from './support/hostile-journal.ts';
import { hostileJournalAnswers } from './support/hostile-journal-answers.ts';
import { hostileText } from './support/hostile-text.ts';
import { day, rowId } from './support/journal-values.ts';

/** Room for a slow machine: the runs are many, each is quick. */
const timeout = 200_000;
const journals = hostileJournal(25);
const ids = buildJournalQuestions.map(({ id }) => id).filter((id) => id !== 'architectureLanguage');
const rowsIds = ['components', 'phases', 'tests', 'samples', 'screenshots', 'costs'] as const;

describe('whatever a person types into a build journal', { timeout }, () => {
  test('a composed journal comes back from its file as it was', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        expect(parseBuildJournal(writeBuildJournal(journal))).toEqual(journal);
      }),
      { numRuns: 800, seed: 1 },
    );
  });

  test('composing a journal again changes nothing', () => {
    fc.assert(
      fc.property(journals, ({ author, answers }) => {
        const again = composeBuildJournal({ date: day('2026-01-02'), author, answers, link: () => '' });
        expect(again.answers).toEqual(answers);
        expect(again.author).toEqual(author);
      }),
      { numRuns: 400, seed: 2 },
    );
  });

  test('the file has one title and our sections in their order, and no other heading above level three', () => {
    const known: readonly string[] = buildJournalSections.map(({ heading }) => `## ${heading}`);
    fc.assert(
      fc.property(journals, (journal) => {
        const headings = withoutFences(writeBuildJournal(journal)).match(/^#{1,2}(?:[ \t].*)?$/gm) ?? [];
        expect(headings[0]).toMatch(/^# Build Journal: \S/);
        const sections: readonly string[] = headings.slice(1);
        expect(sections).toEqual(known.filter((heading) => sections.includes(heading)));
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  test('an edit from one journal to another gives a file that says the other, and is done once', () => {
    fc.assert(
      fc.property(journals, journals, (one, other) => {
        const file = writeBuildJournal(one);
        const text = textAfter(file, editBuildJournal(file, one.answers, other.answers));
        expect(parseBuildJournal(text).answers).toEqual(other.answers);
        expect(editBuildJournal(text, one.answers, other.answers)).toEqual({ type: 'unchanged' });
      }),
      { numRuns: 250, seed: 4 },
    );
  });

  test('rows that come, go and move by their ids give the file that would be written of them', () => {
    fc.assert(
      fc.property(
        journals,
        journals,
        fc.constantFrom(...rowsIds),
        fc.array(fc.nat(5)),
        (one, other, id, order) => {
          const file = writeBuildJournal(one);
          const after = reseated(one.answers, other.answers, id, order);
          const text = textAfter(file, editBuildJournal(file, one.answers, after));
          const { author } = one;
          const anew = composeBuildJournal({
            date: day('2026-01-02'),
            author,
            answers: after,
            link: () => '',
          });
          expect(text).toBe(writeBuildJournal(anew));
        },
      ),
      { numRuns: 400, seed: 5 },
    );
  });

  test('edits of two people to different answers both land', () => {
    const some = fc.subarray(ids, { minLength: 1 });
    fc.assert(
      fc.property(journals, journals, journals, some, fc.nat(18), (one, theirs, mine, changed, cut) => {
        const file = writeBuildJournal(one);
        const after = withAnswers(one.answers, theirs.answers, changed.slice(cut));
        const between = textAfter(file, editBuildJournal(file, one.answers, after));
        const wanted = withAnswers(one.answers, mine.answers, changed.slice(0, cut));
        const text = textAfter(between, editBuildJournal(between, one.answers, wanted));
        expect(parseBuildJournal(text).answers).toEqual(
          withAnswers(after, mine.answers, changed.slice(0, cut)),
        );
      }),
      { numRuns: 250, seed: 6 },
    );
  });

  test('an edit leaves what others added to the file alone, whatever its line ends', () => {
    const report = ['<!-- buildlog:improvements:start -->', '## What Improved This Session', '- x'];
    const added = [
      '',
      '## Team notes',
      'by *hand*',
      '',
      ...report,
      '',
      '## Commits',
      '',
      '### `abc` — x',
      '',
    ];
    const filled = journals.filter(({ answers }) => answers.lessons.length > 0);
    fc.assert(
      fc.property(
        filled,
        hostileJournalAnswers(25),
        fc.constantFrom('\n', '\r\n'),
        (journal, answers, eol) => {
          const file = writeBuildJournal(journal).replaceAll('\n', eol) + added.join(eol);
          const text = textAfter(
            file,
            editBuildJournal(file, parseBuildJournal(file).answers, linked(answers)),
          );
          expect(text.endsWith(added.join(eol))).toBe(true);
          if (eol === '\r\n') expect(text).not.toMatch(/[^\r]\n/);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  test('an edit of one answer leaves every line outside of its section', () => {
    fc.assert(
      fc.property(journals, journals, fc.constantFrom(...ids), (one, other, id) => {
        const file = roughly(writeBuildJournal(one));
        const before = parseBuildJournal(file).answers;
        const edit = editBuildJournal(file, before, withAnswers(before, other.answers, [id]));
        if (edit.type !== 'edited') return;
        const section = buildJournalQuestions.find((question) => question.id === id)?.section;
        const own = buildJournalSections.find((known) => known.id === section)?.heading ?? '';
        expect(partsOf(edit.text, own)).toEqual(partsOf(file, own));
      }),
      { numRuns: 400, seed: 8 },
    );
  });

  test('any text at all parses without an error', () => {
    fc.assert(
      fc.property(
        hostileText(30),
        fc.constantFrom('', '# T\n\n## The Journey\n', '# T\n\n## Test Results\n'),
        (text, head) => {
          expect(parseBuildJournal(head + text).kind).toBe('build-journal');
        },
      ),
      { numRuns: 2000, seed: 9 },
    );
  });

  test('an edit of any text at all is refused, or says what was asked and nothing else', () => {
    const headings = buildJournalSections.map(({ heading }) => heading);
    fc.assert(
      fc.property(
        hostileText(25),
        fc.constantFrom(...headings),
        journals,
        fc.constantFrom(...ids),
        (text, heading, other, id) => {
          const file = `# Build Journal: T\n\n## ${heading}\n\n${text}`;
          const before = parseBuildJournal(file).answers;
          const edit = editBuildJournal(file, before, withAnswers(before, other.answers, [id]));
          if (edit.type !== 'edited') return;
          const { architectureLanguage: _, ...after } = parseBuildJournal(edit.text).answers;
          expect({ ...before, ...after, [id]: before[id] }).toEqual(before);
        },
      ),
      { numRuns: 800, seed: 10 },
    );
  });
});

function textAfter(file: string, edit: EntryEdit): string {
  if (edit.type === 'edited') return edit.text;
  expect(edit).toEqual({ type: 'unchanged' });
  return file;
}

/** The answers with these of others; a diagram comes with its language. */
function withAnswers(
  into: BuildJournalAnswers,
  from: BuildJournalAnswers,
  which: readonly BuildJournalQuestionId[],
): BuildJournalAnswers {
  let answers = into;
  for (const id of which) {
    answers = { ...answers, [id]: from[id] };
    if (id === 'architecture') answers = { ...answers, architectureLanguage: from.architectureLanguage };
  }
  return answers;
}

/** The answers with some of their rows in some order, and some of others as new rows among them. */
function reseated(
  own: BuildJournalAnswers,
  others: BuildJournalAnswers,
  id: (typeof rowsIds)[number],
  order: readonly number[],
): BuildJournalAnswers {
  const rows: readonly { readonly id: string }[] = others[id];
  const pool = [...own[id], ...rows.map((row, at) => ({ ...row, id: rowId(`new-${at}`) }))];
  return { ...own, [id]: [...new Set(order)].flatMap((at) => pool[at] ?? []) };
}

function linked(answers: BuildJournalAnswers): BuildJournalAnswers {
  return { ...answers, screenshots: answers.screenshots.filter(({ picture }) => picture.type === 'linked') };
}

/** A file as a hand leaves it: more blank lines, other bullets, other words in headings. */
function roughly(file: string): string {
  return file
    .replace(/^## (The Goal|Test Results)$/gm, '## $1:\n')
    .replace(/^- \[ \]/gm, '* [ ]')
    .replace(/^### (Workflow|Components)$/gm, '### **$1**\n');
}

/** The sections by their headings, but for one; the lines above them only where that one is given. */
function partsOf(file: string, own: string): readonly string[] {
  const [head = '', ...sections] = file.split(/\n(?=## )/);
  const others = sections.filter((section) => !section.startsWith(`## ${own}`)).map(trimRule);
  return own === '' ? others : [trimRule(head), ...others];
}

/** Without the rule and the next entry that may follow. */
function trimRule(section: string): string {
  return section.replace(/\n---\n\n\*Next entry: .*\n$/, '\n').replace(/\s*(?:\n---\s*)?$/, '');
}

/** Our own fences start and end at the start of a line, the closing one being the only line of its kind. */
function withoutFences(file: string): string {
  return file.replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gm, '');
}
