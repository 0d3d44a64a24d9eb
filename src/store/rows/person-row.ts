import * as z from 'zod';
import type { Person } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** A row of `people` as the person it keeps. */
export const personRow: z.ZodType<Person> = z
  .object({
    team: z.string(),
    user_id: z.string(),
    name: z.string(),
    zone: storedValues.timeZone,
    slug: z.string(),
    profile_url: z.string().nullable(),
    github_id: z.number().nullable(),
    github_login: z.string().nullable(),
    seen_at: storedValues.instant.nullable(),
  })
  .transform((row) => ({
    key: { team: row.team, user: row.user_id },
    name: row.name,
    zone: row.zone,
    slug: row.slug,
    profileUrl: row.profile_url,
    github:
      row.github_id === null || row.github_login === null
        ? null
        : { id: row.github_id, login: row.github_login },
    seenAt: row.seen_at,
  }));
