import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distillEntry } from '../../../src/core/lessons/distill/distill-entry.ts';
import { lintEntry } from '../../../src/core/lessons/lint/lint-entry.ts';
import { agentsSection } from '../../../src/core/set-up/agents-section.ts';
import { agentsFileState, putAgentsSection } from '../../../src/core/set-up/put-agents-section.ts';

const section = agentsSection('buildlog');

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', name), 'utf8');
}

/** The first fenced block of this language. */
function fenced(text: string, language: string): string {
  const [, body = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text) ?? [];
  return body;
}

describe('the section for coding agents', () => {
  it('says what BUILDLOG_SYSTEM.md says under "AI Instructions"', () => {
    const instructions = fenced(
      fixture('BUILDLOG_SYSTEM.md').split('## AI Instructions')[1] ?? '',
      'markdown',
    );
    expect(instructions).toContain('Ask user: "Should I write a build journal entry for this work?"');
    expect(section).toContain(instructions);
  });

  it('names the folder of the configuration', () => {
    const elsewhere = agentsSection('docs/log');
    expect(elsewhere).toContain('`docs/log/YYYY-MM-DD-{slug}.md`');
    expect(elsewhere).toContain('`docs/log/_TEMPLATE.md`');
  });

  it('shows Improvements in the form in which lessons are found', () => {
    const { lessons } = distillEntry(`# Build Journal: X\n\n${fenced(section, 'markdown')}`);
    expect(lessons).toEqual(
      (['architectural', 'workflow', 'tool_usage', 'domain_knowledge'] as const).map((category) => ({
        category,
        text: 'One concrete, reusable insight on one line',
      })),
    );
  });

  it('asks for an entry that lint accepts: the sections it requires, and its Improvements', async () => {
    const [, listed = ''] = /Required are ([\s\S]*?)\./.exec(section) ?? [];
    const required = listed.split(/,\s+|\s+and\s+/);
    expect(required).toEqual([
      'The Goal',
      'What We Built',
      'The Journey',
      'Test Results',
      'Code Samples',
      'AI Experience Reflection',
      'Improvements',
    ]);
    const others = required.filter((heading) => heading !== 'Improvements');
    const body = others.map((heading) => `## ${heading}\n\nWords about it.\n`).join('\n');
    const text = `# Build Journal: Tokens\n\n${body}\n${fenced(section, 'markdown')}`;
    const file = { path: 'buildlog/2026-11-20-tokens.md', text, brokenLine: null };
    expect(await lintEntry('build-journal', file, async () => [])).toEqual([]);
  });
});

describe('putting the section into a file', () => {
  it('makes the file where there is none, or an empty one', () => {
    expect(putAgentsSection(null, 'buildlog')).toBe(section);
    expect(putAgentsSection('', 'buildlog')).toBe(section);
  });

  it.each([
    ['# Rules\n', '# Rules\n\n'],
    ['# Rules\n\n', '# Rules\n\n'],
    ['# Rules and more', '# Rules and more\n\n'],
  ])('stands after one blank line: %j', (before, expected) => {
    expect(putAgentsSection(before, 'buildlog')).toBe(`${expected}${section}`);
  });

  it('takes the line ends of the file', () => {
    const after = putAgentsSection('# Rules\r\n\r\nBe kind.\r\n', 'buildlog');
    expect(after).toBe(`# Rules\r\n\r\nBe kind.\r\n\r\n${section.replaceAll('\n', '\r\n')}`);
  });

  it('is not done twice, also where somebody has changed the section', () => {
    const once = putAgentsSection('# Rules\n', 'buildlog') ?? '';
    expect(putAgentsSection(once, 'buildlog')).toBeNull();
    expect(putAgentsSection(once.replace('$500+', 'good'), 'buildlog')).toBeNull();
  });

  it('leaves a symbolic link alone, which git keeps as the path it points to', () => {
    expect(putAgentsSection('CLAUDE.md', 'buildlog')).toBeNull();
    expect(putAgentsSection('../docs/AGENTS.md', 'buildlog')).toBeNull();
    expect(agentsFileState('CLAUDE.md')).toBe('not-plain');
  });

  it('takes an import for text', () => {
    expect(putAgentsSection('@AGENTS.md', 'buildlog')).toBe(`@AGENTS.md\n\n${section}`);
  });

  it('keeps every byte of any file, and then has nothing more to do', () => {
    const line = fc.constantFrom('', ' ', 'word', '# head', '```', '\ufeff', 'two words', '\r');
    const texts = fc.array(line).chain((lines) => fc.constantFrom(lines.join('\n'), lines.join('\r\n')));
    fc.assert(
      fc.property(texts, (text) => {
        const after = putAgentsSection(text, 'buildlog');
        if (after === null) return agentsFileState(text) === 'not-plain';
        expect(after.startsWith(text)).toBe(true);
        expect(after.replaceAll('\r\n', '\n').endsWith(section)).toBe(true);
        return putAgentsSection(after, 'buildlog') === null;
      }),
    );
  });
});
