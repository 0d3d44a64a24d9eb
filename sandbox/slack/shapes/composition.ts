import { limits } from '../limits.ts';
import { boolean, list, object, optional, required, type Shape, text, typed } from './shape.ts';

/** The text object. Only plain text has `emoji`, only mrkdwn has `verbatim`. */
export function plainText(max: number): Shape {
  return typed(() => ({ plain_text: { text: required(text(max)), emoji: optional(boolean) } }));
}

export function anyText(max: number): Shape {
  return typed(() => ({
    plain_text: { text: required(text(max)), emoji: optional(boolean) },
    mrkdwn: { text: required(text(max)), verbatim: optional(boolean) },
  }));
}

/** Checkboxes and radio buttons may format their options; menus may not. */
export function option(style: 'plain' | 'formatted'): Shape {
  const words = style === 'plain' ? plainText : anyText;
  return object({
    text: required(words(limits.optionText.max)),
    value: required(text(limits.optionValue.max)),
    description: optional(words(limits.optionDescription.max)),
    url: optional(text(limits.buttonUrl.max)),
  });
}

export const optionGroup: Shape = object({
  label: required(plainText(limits.optionGroupLabel.max)),
  options: required(list(option('plain'), limits.options.max)),
});

export const confirmation: Shape = object({
  title: required(plainText(limits.confirmTitle.max)),
  text: required(anyText(limits.confirmText.max)),
  confirm: required(plainText(limits.confirmButton.max)),
  deny: required(plainText(limits.confirmButton.max)),
  style: optional({ is: 'one-of', values: ['primary', 'danger'] }),
});

export const placeholder: Shape = plainText(limits.placeholder.max);
