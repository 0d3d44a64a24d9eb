import type { JournalDraft } from '../ports.ts';
import type { ClashingField } from './journal-use-cases.ts';

export type Patched =
  | { readonly type: 'patched'; readonly draft: JournalDraft }
  /** The draft stays as it is. */
  | { readonly type: 'clash'; readonly fields: readonly ClashingField[] };
