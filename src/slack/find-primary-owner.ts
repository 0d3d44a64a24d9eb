import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

const page = z.object({
  members: z.array(
    z.object({
      id: z.string(),
      deleted: z.boolean().optional(),
      is_primary_owner: z.boolean().optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** As many as Slack advises at once: https://docs.slack.dev/reference/methods/users.list */
const AT_ONCE = 200;
/** Enough for 20,000 members; Slack lets an app ask twenty times a minute. */
const MOST_PAGES = 100;

/** The workspace's primary owner, by `users.list`; null where it names none. Throws when Slack does not answer. */
export async function findPrimaryOwner(client: WebClient): Promise<string | null> {
  let cursor = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const listed = page.parse(
      await client.users.list({ limit: AT_ONCE, ...(cursor === '' ? {} : { cursor }) }),
    );
    const owner = listed.members.find((one) => one.is_primary_owner === true && one.deleted !== true);
    if (owner !== undefined) return owner.id;
    cursor = listed.response_metadata?.next_cursor ?? '';
    if (cursor === '') return null;
  }
  return null;
}
