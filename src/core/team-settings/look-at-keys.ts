import { closest, distance } from 'fastest-levenshtein';
import * as z from 'zod';
import { cutText } from '../entry/cut-text.ts';
import type { YamlFile } from './file/open-yaml.ts';
import type { Place } from './file/yaml-places.ts';
import type { SettingsProblem } from './settings-problem.ts';

/** As many letters as a slip of the fingers gets wrong. */
const SLIP = 2;
const LONGEST_SHOWN = 40;
/** A file with more of them is no file of settings. */
const MOST_UNKNOWN = 20;
const MOST_ITEMS = 100;

type KeysSeen = {
  /** Said twice: nobody can tell which counts. */
  readonly doubled: readonly SettingsProblem[];
  readonly unknown: readonly SettingsProblem[];
};

/** Looks at the keys of the file, and at those of the sections and lists in it that the shape knows. */
export function lookAtKeys(file: YamlFile, shape: z.ZodObject, place: Place = []): KeysSeen {
  const known = Object.keys(shape.shape);
  const seen = new Set<string>();
  const doubled: SettingsProblem[] = [];
  const unknown: SettingsProblem[] = [];
  for (const { key, line } of file.keysAt(place)) {
    if (!known.includes(key)) {
      if (unknown.length < MOST_UNKNOWN) unknown.push({ line, problem: notKnown(key, known) });
    } else if (seen.has(key)) doubled.push({ line, problem: `\`${key}\` is here twice: keep one of them` });
    else seen.add(key);
  }
  const below = [...seen].flatMap((key) => lookBelow(file, shape.shape[key], [...place, key]));
  return {
    doubled: [...doubled, ...below.flatMap((keys) => keys.doubled)],
    unknown: [...unknown, ...below.flatMap((keys) => keys.unknown)].toSorted((a, b) => a.line - b.line),
  };
}

/** The keys below a setting: of the section that it is, or of each section in the list that it is. */
function lookBelow(file: YamlFile, setting: unknown, place: Place): readonly KeysSeen[] {
  const plain = withoutDefault(setting);
  if (plain instanceof z.ZodObject) return [lookAtKeys(file, plain, place)];
  const item = plain instanceof z.ZodArray ? withoutDefault(plain.element) : null;
  if (!(item instanceof z.ZodObject)) return [];
  const count = Math.min(file.itemsAt(place), MOST_ITEMS);
  return Array.from({ length: count }, (_, index) => lookAtKeys(file, item, [...place, index]));
}

/** What a setting has to be where it is said. */
function withoutDefault(setting: unknown): unknown {
  const isWrapped =
    setting instanceof z.ZodPrefault || setting instanceof z.ZodDefault || setting instanceof z.ZodOptional;
  return isWrapped ? withoutDefault(setting.unwrap()) : setting;
}

function notKnown(key: string, known: readonly string[]): string {
  const shown = cutText(key.slice(0, 2 * LONGEST_SHOWN).replace(/[\p{C}\s`]+/gu, ' '), LONGEST_SHOWN);
  const nearest = closest(key, known);
  return distance(key, nearest) <= SLIP
    ? `no setting is called \`${shown}\`, so it changes nothing: did you mean \`${nearest}\`?`
    : `no setting is called \`${shown}\`, so it changes nothing; known here: ${known.join(', ')}`;
}
