import type { CarryOver } from '../../core/entry/carry-over.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';

/** The carried items that a form has boxes for, how many more there are, and the repository whose entries they are from. */
export type ShownCarried = Pick<CarryOver, 'items' | 'beyond'> & { readonly repository: RepositoryName };
