import { plainText } from './input-block.ts';

/** What most elements may have. */
export type ElementExtras = { readonly placeholder?: string; readonly focus?: boolean };

/** The extras as Slack's fields, without those not asked for. */
export function elementExtras(extras: ElementExtras): {
  placeholder?: ReturnType<typeof plainText>;
  focus_on_load?: true;
} {
  return {
    ...(extras.placeholder === undefined ? {} : { placeholder: plainText(extras.placeholder) }),
    ...(extras.focus === true ? { focus_on_load: true } : {}),
  };
}
