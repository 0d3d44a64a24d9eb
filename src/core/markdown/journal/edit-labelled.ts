import { parseField } from '../parse-field.ts';
import { type PartLabel, splitLabelled } from './labelled-parts.ts';

/** A part under its label. Only what may follow a paragraph without a blank line does. */
export function writeLabelled(label: string, value: string): string {
  return `**${label}:**${gapBefore(value)}${value}`;
}

/** The text with this in one of its parts; an empty part goes with its label, a new one comes at its place. */
export function setLabelledPart<Id extends string>(
  body: string,
  wanted: Id,
  value: string,
  labels: readonly PartLabel<Id>[],
): string {
  const { parts } = splitLabelled(body, labels);
  const at = parts.findIndex(({ id }) => id === wanted);
  const part = parts[at];
  if (part === undefined) return value === '' ? body : insertPart(body, wanted, value, labels);
  const end = parts[at + 1]?.start ?? body.length;
  if (value === '') return `${body.slice(0, part.start)}${body.slice(end)}`.trimEnd();
  const label = body.slice(part.start, part.labelEnd).trimEnd();
  const inline = part.value.text !== '' && !body.slice(part.labelEnd, part.value.from).includes('\n');
  const between =
    inline && isOneLine(value)
      ? body.slice(part.start + label.length, part.value.from)
      : inline || part.value.text === '' || gapBefore(value) === '\n\n'
        ? gapBefore(value)
        : body.slice(part.start + label.length, part.value.from);
  const rest =
    part.value.text === '' && end < body.length ? `\n\n${body.slice(end)}` : body.slice(part.value.to);
  return `${body.slice(0, part.start)}${label}${between}${value}${rest}`;
}

function insertPart<Id extends string>(
  body: string,
  wanted: Id,
  value: string,
  labels: readonly PartLabel<Id>[],
): string {
  const { parts } = splitLabelled(body, labels);
  const order = labels.map(({ id }) => id);
  const place = order.indexOf(wanted);
  const text = writeLabelled(labels[place]?.label ?? wanted, value);
  const next = parts.find(({ id }) => id !== null && order.indexOf(id) > place);
  if (next !== undefined) return `${body.slice(0, next.start)}${text}\n\n${body.slice(next.start)}`;
  return body === '' ? text : `${body}\n\n${text}`;
}

/** A table takes the line above for its head, and a list that counts from elsewhere than one is text below text. */
function gapBefore(value: string): string {
  const [first] = parseField(value).children;
  const apart = first?.type === 'table' || (first?.type === 'list' && first.ordered && first.start !== 1);
  return apart ? '\n\n' : '\n';
}

function isOneLine(value: string): boolean {
  return !value.includes('\n') && parseField(value).children[0]?.type === 'paragraph';
}
