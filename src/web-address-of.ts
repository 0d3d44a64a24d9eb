/** GitHub's pages stand beside its API: `api.github.com` at `github.com`, an Enterprise Server's at its own root. */
export function webAddressOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  return url.hostname === 'api.github.com' ? 'https://github.com' : url.origin;
}
