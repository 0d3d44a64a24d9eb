/** `application/vnd.github.raw`, with or without `+json` or an old version in it. */
export function wantsRaw(accept: string | undefined): boolean {
  return /application\/vnd\.github\.(?:v3\.)?raw/.test(accept ?? '');
}
