import type { KnownBlock } from '@slack/web-api';

/** What is posted: the sentence for notifications and screen readers, and the blocks. */
export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };
