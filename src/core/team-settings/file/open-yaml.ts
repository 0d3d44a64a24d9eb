import { type Document, LineCounter, parseDocument } from 'yaml';
import type { SettingsProblem } from '../settings-problem.ts';
import { describeMistake } from './describe-mistake.ts';
import { findConflictMarker } from './find-conflict-marker.ts';
import { itemsAt, keysAt, offsetOf, type Place } from './yaml-places.ts';

/** A settings file has a few lines; the time that reading takes grows with its length. */
const LONGEST = 32_768;
/** One slip can be many mistakes to a parser, and whoever mends the first mends the others. */
const MOST_MISTAKES = 5;

/** A file of settings that is right YAML. */
export type YamlFile = {
  readonly type: 'file';
  /** Plain values; a key without a value is left out, and an empty file is an empty section. */
  readonly value: unknown;
  /** The keys of the section at this place, in their order, also one that is there twice. */
  keysAt(place: Place): readonly { readonly key: string; readonly line: number }[];
  /** How many items the list at this place has; 0 where no list is. */
  itemsAt(place: Place): number;
  /** The line of what stands at this place, or else of the nearest thing around it. */
  lineOf(place: Place): number;
};

type YamlOpened =
  | YamlFile
  | { readonly type: 'problems'; readonly problems: readonly [SettingsProblem, ...SettingsProblem[]] };

/** Opens what somebody says is YAML. Never throws; takes well under a second whatever it is. */
export function openYaml(text: string): YamlOpened {
  if (text.length > LONGEST) return isWrong({ line: 1, problem: 'the file is longer than 32 KB' });
  const marker = findConflictMarker(text);
  if (marker !== null) return isWrong(marker);
  try {
    return open(text);
  } catch {
    // Too much for the stack; an alias that stands for nothing, or aliases of aliases that would fill the memory.
    return isWrong({
      line: lineOfAlias(text),
      problem: 'the file is nested too deeply, or a value that starts with * cannot be followed',
    });
  }
}

function open(text: string): YamlOpened {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // It would compare each key with each other.
    uniqueKeys: false,
    schema: 'core',
    resolveKnownTags: false,
    // Not `silent`: that would let a second document pass.
    logLevel: 'error',
  });
  const last = text.trimEnd().split('\n').length;
  const lineAt = (offset: number) => Math.min(Math.max(lines.linePos(offset).line, 1), last);

  const mistakes = new Map<number, SettingsProblem>();
  for (const error of document.errors) {
    const line = lineAt(error.pos[0]);
    if (!mistakes.has(line)) mistakes.set(line, { line, problem: describeMistake(error) });
    if (mistakes.size === MOST_MISTAKES) break;
  }
  const [first, ...others] = mistakes.values();
  if (first !== undefined) return isWrong(first, ...others);
  return {
    type: 'file',
    value: plainValues(document),
    keysAt: (place) =>
      keysAt(document.contents, place).map(({ key, offset }) => ({ key, line: lineAt(offset) })),
    itemsAt: (place) => itemsAt(document.contents, place),
    lineOf: (place) => lineAt(offsetOf(document.contents, place)),
  };
}

/** People leave a key standing whose value they have taken away: it says nothing then. */
function plainValues(document: Document.Parsed): unknown {
  return document.toJS({ reviver: (_key, value) => value ?? undefined }) ?? {};
}

/** The first line with an alias, which may be a word in quotes too: this is only to lead somebody there. */
function lineOfAlias(text: string): number {
  return Math.max(1, text.split('\n').findIndex((line) => /[\s:,[]\*\S/.test(line)) + 1);
}

function isWrong(...problems: readonly [SettingsProblem, ...SettingsProblem[]]): YamlOpened {
  return { type: 'problems', problems };
}
