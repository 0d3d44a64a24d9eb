import * as z from 'zod';
import type { Ask } from './answer.ts';

const answerBody = z.object({
  data: z.object({ repository: z.object({ autoMergeAllowed: z.boolean() }) }),
});

const query = `query AutoMerge($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { autoMergeAllowed }
}`;

/** Asked of GraphQL, because REST shows it to few. False also where GitHub does not tell. */
export async function allowsAutoMerge(ask: Ask, repository: string): Promise<boolean> {
  const [owner = '', name = ''] = repository.split('/');
  const body = { query, variables: { owner, name } };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  return parsed?.success === true && parsed.data.data.repository.autoMergeAllowed;
}
