/**
 * Content of one field as GitHub-flavoured markdown: contained (no heading, HTML or fence in it can reach the file
 * around it), `\n` line ends, no blank line or newline at either end. Empty when there is nothing to say.
 * Only `core/markdown` makes one.
 */
export type Markdown = string & { readonly __brand: 'Markdown' };

export const noMarkdown = '' as Markdown;
