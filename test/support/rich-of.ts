import type { JsonObject } from '../../sandbox/slack/played-slack.ts';
import type { RichAnswer } from './answer-state.ts';

/**
 * What a person types into a formatted input, as Slack's editor makes it: lines that start with `- ` are bullets, what
 * stands between back-ticks is code, and between lines of three is a block of it, whose language they write in its
 * first line because the editor has none.
 */
export function richOf(text: string): RichAnswer {
  const rich: JsonObject[] = [];
  for (const part of text.split(/^(```[\s\S]*?^```)$/m)) {
    const code = /^```(\w*)\n([\s\S]*)\n```$/.exec(part);
    if (code === null) rich.push(...flow(part.replace(/^\n+|\n+$/g, '')));
    else rich.push(block([code[1], code[2]].filter(Boolean).join('\n')));
  }
  return { rich };
}

function block(text: string): JsonObject {
  return { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] };
}

function flow(text: string): readonly JsonObject[] {
  if (text === '') return [];
  const runs = text.split(/((?:^- .*\n?)+)/m).filter((run) => run.trim() !== '');
  return runs.map((run) => (run.startsWith('- ') ? list(run) : section(run.replace(/\n+$/, ''))));
}

function list(run: string): JsonObject {
  const items = run
    .trimEnd()
    .split('\n')
    .map((line) => section(line.slice(2)));
  return { type: 'rich_text_list', style: 'bullet', indent: 0, elements: items };
}

function section(text: string): JsonObject {
  const elements = text
    .split(/(`[^`\n]+`)/)
    .filter((run) => run !== '')
    .map(inline);
  return { type: 'rich_text_section', elements };
}

function inline(run: string): JsonObject {
  const code = /^`(.+)`$/.exec(run)?.[1];
  return code === undefined
    ? { type: 'text', text: run }
    : { type: 'text', text: code, style: { code: true } };
}
