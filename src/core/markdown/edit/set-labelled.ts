import { findLabelled, type LabelledBullet } from '../find-labelled.ts';
import { parseLine } from '../parse-line.ts';
import { writeLine } from '../write-line.ts';

/** What a labelled bullet should say; `done` is null where it has no box of ours. */
export type LabelledValue = { readonly label: string; readonly value: string; readonly done: boolean | null };

/**
 * A section's body in which one bullet says this: its words and its box are replaced, everything else stays. A new
 * bullet goes to its place among `labels`; one without a value goes away, unless something hangs from it.
 */
export function setLabelled(body: string, wanted: LabelledValue, labels: readonly string[]): string {
  const found = findLabelled(body, wanted.label);
  if (found === null) return wanted.value === '' ? body : insertBullet(body, wanted, labels);
  if (wanted.value === '' && !found.more) return cutLines(body, found.start, found.end);
  return setBox(setValue(body, found, wanted), found, wanted.done === true);
}

function setValue(body: string, found: LabelledBullet, { label, value }: LabelledValue): string {
  if (parseLine(found.value) === value) return body;
  const gap = /[ \t]$/.test(body.slice(0, found.from)) || value === '' ? '' : ' ';
  return `${body.slice(0, found.from)}${gap}${sourceOf(label, value)}${body.slice(found.to)}`;
}

/** The box stands before the value, so its offset is still right. */
function setBox(body: string, { box, text, checked }: LabelledBullet, done: boolean): string {
  if (checked === done) return body;
  if (box === null) return `${body.slice(0, text)}[x] ${body.slice(text)}`;
  return `${body.slice(0, box)}${done ? 'x' : ' '}${body.slice(box + 1)}`;
}

function insertBullet(body: string, wanted: LabelledValue, labels: readonly string[]): string {
  const at = labels.indexOf(wanted.label);
  const before = labels
    .slice(0, at)
    .reduceRight<LabelledBullet | null>((found, label) => found ?? findLabelled(body, label), null);
  const after = labels
    .slice(at + 1)
    .reduce<LabelledBullet | null>((found, label) => found ?? findLabelled(body, label), null);
  const like = before ?? after;
  const marker = like !== null && /[-*+]/.test(body.charAt(like.start)) ? body.charAt(like.start) : '-';
  const box = wanted.done === null ? '' : `[${wanted.done ? 'x' : ' '}] `;
  const line = `${marker} ${box}${wanted.label}: ${sourceOf(wanted.label, wanted.value)}`;
  if (before !== null) return `${body.slice(0, before.end)}\n${line}${body.slice(before.end)}`;
  if (after !== null) return `${body.slice(0, after.start)}${line}\n${body.slice(after.start)}`;
  if (body === '') return line;
  return `${body}${/^[-*+] /.test(body) ? '\n' : '\n\n'}${line}`;
}

/** The value as it stands behind its label. */
function sourceOf(label: string, value: string): string {
  return writeLine(`${label}: ${value}`).slice(label.length + 2);
}

function cutLines(body: string, start: number, end: number): string {
  const from = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end);
  const rest = lineEnd < 0 ? '' : body.slice(lineEnd + 1);
  return `${body.slice(0, from)}${rest}`.replace(/^\n+|\s+$/g, '');
}
