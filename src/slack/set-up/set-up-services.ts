import type { KnowsPeople } from '../person-of.ts';
import type { Services } from '../services.ts';

/** What setting up is given. */
export type SetUpServices = Pick<Services, 'log' | 'boundary' | 'setUp'> & { readonly useCases: KnowsPeople };
