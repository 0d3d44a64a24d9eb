import type { GraphQLRefusal } from './error-shapes.ts';

/** GitHub's words about branches and pull requests, as the issues of release and update bots quote them. */
export function refTaken(name: string): GraphQLRefusal {
  return { type: 'UNPROCESSABLE', message: `A ref named "${name}" already exists in the repository.` };
}

export function pullRequestTaken(owner: string, head: string): GraphQLRefusal {
  return { type: 'UNPROCESSABLE', message: `A pull request already exists for ${owner}:${head}.` };
}

export function nothingToPull(base: string, head: string): GraphQLRefusal {
  return { type: 'UNPROCESSABLE', message: `No commits between ${base} and ${head}` };
}

export function noSuchHead(base: string, head: string): GraphQLRefusal {
  const message = `Head sha can't be blank, Base sha can't be blank, No commits between ${base} and ${head}, Head ref must be a branch`;
  return { type: 'UNPROCESSABLE', message };
}
