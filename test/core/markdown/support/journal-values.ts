import { type BlobOid, parseBlobOid } from '../../../../src/core/entry/blob-oid.ts';
import type { Markdown } from '../../../../src/core/entry/markdown.ts';
import { parseRowId, type RowId } from '../../../../src/core/entry/row-id.ts';
import { fieldFromMarkdown } from '../../../../src/core/markdown/field-from-markdown.ts';
import { type LocalDate, parseLocalDate } from '../../../../src/core/time/local-date.ts';

export function prose(text: string): Markdown {
  return fieldFromMarkdown(text, 'prose');
}

export function rowId(text: string): RowId {
  return known(parseRowId(text), text);
}

export function day(text: string): LocalDate {
  return known(parseLocalDate(text), text);
}

export function blob(text: string): BlobOid {
  return known(parseBlobOid(text), text);
}

function known<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`not what it should be: ${text}`);
  return value;
}
