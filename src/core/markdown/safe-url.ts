import { cleanText } from './clean-text.ts';

/**
 * The address in a form that may stand in a file, or null when it may not: web and mail addresses, and paths within
 * the repository. Nothing that runs (`javascript:`) or carries its content along (`data:`).
 */
export function safeUrl(raw: string): string | null {
  const url = encodeSpaces(cleanText(raw).trim());
  if (/^(?:https?:\/\/|mailto:)./i.test(url)) return url;
  const path = /^[^:/?#\\]*(?:[/?#]|$)/.test(url) && !url.startsWith('//');
  return path && url !== '' ? url : null;
}

/** Like `safeUrl`, for pages only. */
export function safeWebUrl(raw: string): string | null {
  const url = safeUrl(raw);
  return url !== null && /^https?:/i.test(url) ? url : null;
}

function encodeSpaces(url: string): string {
  return url.replace(/\s/g, (space) => encodeURIComponent(space));
}
