import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

/**
 * Makes the first commit of a repository that has none: a mutation needs a head to build on, and only REST's contents
 * make one. Null when it is made; any other outcome is settled by reading again, since a second try cannot double it.
 */
export async function startEmptyRepository(
  ask: Ask,
  options: { readonly nameWithOwner: string; readonly folder: string; readonly branch: string | null },
  now: Instant,
): Promise<Refusal | null> {
  const path = `${options.folder}/README.md`.split('/').map(encodeURIComponent).join('/');
  const answer = await ask({
    method: 'PUT',
    path: `/repos/${options.nameWithOwner}/contents/${path}`,
    body: {
      message: 'buildlog: a place for the build log',
      content: Buffer.from(readme, 'utf8').toString('base64'),
      ...(options.branch === null ? {} : { branch: options.branch }),
    },
    patience: 'write',
  });
  return answer.type === 'answered' && answer.status === 201 ? null : classifyAnswer(answer, now);
}

const readme = `# Build log

What this team did, learned and will do next, one markdown file for each person and day.

- \`daily/\` holds the daily logs, by year and month.
- Files beginning with a date are build journals.

They are written from Slack with \`/buildlog\`. They are plain files: read them, edit them and search them here as you
like; an edit made here is never overwritten.
`;
