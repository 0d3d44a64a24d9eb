/** The address when a person may be sent there (http, https, mailto, or relative), else null. */
export function safeUrl(url: string): string | null {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return url.startsWith('//') ? null : url;
  return ['http', 'https', 'mailto'].includes(scheme) ? url : null;
}
