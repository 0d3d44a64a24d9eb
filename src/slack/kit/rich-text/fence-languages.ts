import type { Code, Nodes, Root } from 'mdast';
import { codeLanguages } from '../form/code-languages.ts';

const known = new Set<string>(codeLanguages.map(([language]) => language));
/** Written before code without a language whose own first line would be taken for one. */
const NONE = 'text';

/**
 * Slack's blocks of code have no language, so in the form their first line may name it. This writes that line: to a tree
 * of ours, in place, before it becomes rich text. A language that the line could not name stays.
 */
export function spellFenceLanguages(root: Root): Root {
  for (const code of codesIn(root)) {
    const language = code.lang ?? '';
    if (known.has(language)) respell(code, `${language}\n${code.value}`);
    else if (language === '' && named(code.value) !== null) respell(code, `${NONE}\n${code.value}`);
  }
  return root;
}

/** The other way round: a first line that is the name of a language, and no more, is the language of the lines below. */
export function readFenceLanguages(root: Root): Root {
  for (const code of codesIn(root)) {
    const language = (code.lang ?? '') === '' ? named(code.value) : null;
    if (language === null) continue;
    code.lang = language;
    code.value = code.value.slice(code.value.indexOf('\n') + 1);
  }
  return root;
}

function respell(code: Code, value: string): void {
  code.lang = null;
  code.value = value;
}

function named(value: string): string | null {
  const [first = '', ...rest] = value.split('\n');
  return known.has(first.trim()) && rest.some((line) => line.trim() !== '') ? first.trim() : null;
}

function codesIn(node: Nodes): readonly Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codesIn) : [];
}
