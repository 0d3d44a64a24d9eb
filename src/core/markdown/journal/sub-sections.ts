import { keyOf } from '../section-key.ts';
import { type HeadedPart, type HeadedText, headedParts } from './headed-parts.ts';
import type { Stretch } from './labelled-parts.ts';

/** A part of a section under its own heading of level three, and other words that people use for it. */
export type SubSection = { readonly heading: string; readonly others: readonly string[] };

/** The text of a part, with its place in the section's body; null when the section does not have it. */
export function findSubSection(text: HeadedText, wanted: SubSection): Stretch | null {
  return partNamed(text, wanted)?.body ?? null;
}

/**
 * The body with this text in a part. A part that is missing comes at its place in `order`; one without text goes with
 * its heading.
 */
export function setSubSection(
  body: string,
  wanted: SubSection,
  text: string,
  order: readonly SubSection[],
): string {
  const headed = headedParts(body);
  const part = partNamed(headed, wanted);
  if (part === null) return text === '' ? body : insertSubSection(body, wanted, text, order);
  if (part.body.text === text) return body;
  if (part.body.text === '') return `${body.slice(0, part.body.to)}\n\n${text}${body.slice(part.body.to)}`;
  if (text !== '') return `${body.slice(0, part.body.from)}${text}${body.slice(part.body.to)}`;
  const next = headed.parts.find(({ start }) => start > part.start);
  return `${body.slice(0, part.start)}${next === undefined ? '' : body.slice(next.start)}`.trimEnd();
}

function insertSubSection(
  body: string,
  wanted: SubSection,
  text: string,
  order: readonly SubSection[],
): string {
  const part = `### ${wanted.heading}\n\n${text}`;
  const headed = headedParts(body);
  const [next] = order.slice(order.indexOf(wanted) + 1).flatMap((part) => partNamed(headed, part) ?? []);
  if (next !== undefined) return `${body.slice(0, next.start)}${part}\n\n${body.slice(next.start)}`;
  return body === '' ? part : `${body}\n\n${part}`;
}

function partNamed({ parts }: HeadedText, { heading, others }: SubSection): HeadedPart | null {
  const keys = [heading, ...others].map(keyOf);
  return parts.find((part) => keys.includes(keyOf(part.heading?.words ?? ''))) ?? null;
}
