/** GraphQL stands beside REST at `/graphql`; on an Enterprise Server REST is at `/api/v3` and GraphQL at `/api/graphql`. */
export function graphqlUrl(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '');
  return base.endsWith('/api/v3') ? `${base.slice(0, -'/v3'.length)}/graphql` : `${base}/graphql`;
}
