import type { YAMLError } from 'yaml';
import { cutText } from '../../entry/cut-text.ts';

const LONGEST = 100;

/** What people do wrong in YAML, by the codes of https://eemeli.org/yaml/#errors, and what a right line looks like. */
const sentences: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_ALIAS: 'a value that starts with * stands for another one: put it in quotes',
  BAD_DQ_ESCAPE: 'a \\ in double quotes has a meaning of its own: use single quotes',
  BAD_INDENT: 'the line is indented by more or less than those it belongs to, or a bracket is not closed',
  BAD_SCALAR_START: 'a value that starts with this sign has to be in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a line holds one setting, such as `zone: Europe/Berlin`; a value with a colon is in quotes',
  MISSING_CHAR: 'a quote or a bracket is opened before this and not closed',
  MULTILINE_IMPLICIT_KEY: 'a setting has a colon and a blank after its name: `zone: Europe/Berlin`',
  MULTIPLE_DOCS: 'the file has two parts with --- between them: keep one',
  NON_STRING_KEY: 'the name of a setting is a word',
  RESOURCE_EXHAUSTION: 'the file is nested too deeply',
  TAB_AS_INDENT: 'the line is indented with a tab: use blanks',
};

/** The mistake as a sentence; one that is seldom made in the words of the parser. */
export function describeMistake({ code, message }: YAMLError): string {
  const own = sentences[code];
  if (own !== undefined) return own;
  // The parser's words may quote the file at length.
  return `this is no YAML: ${cutText(message.slice(0, 2 * LONGEST), LONGEST)}`;
}
