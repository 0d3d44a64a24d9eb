/** The path in the repository that a relative address in the file `from` means; null for one that leads elsewhere. */
export function pathFrom(from: string, address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return null;
  const base = `https://repository.invalid/${from.split('/').map(encodeURIComponent).join('/')}`;
  const target = URL.parse(address, base);
  if (target === null) return null;
  try {
    return decodeURIComponent(target.pathname.slice(1));
  } catch {
    return null;
  }
}
