/**
 * Whether an address standing in text links itself on GitHub and needs no escape there. Only plain ones: a backslash
 * before a character of the address would become part of where the link leads.
 */
export function isBareAddress(url: string): boolean {
  return /^https?:\/\/(?:[A-Za-z0-9./?#=%:+,;-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))*[A-Za-z0-9/]$/.test(url);
}
