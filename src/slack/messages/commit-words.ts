import { mrkdwnLink } from '../kit/mrkdwn.ts';

export type SeenCommit = { readonly oid: string; readonly url: string };

/** Where something went, with links: its path, and the commit if one was made. */
export function commitWords(place: {
  readonly path: string;
  /** Null where no file is there any more. */
  readonly fileUrl: string | null;
  readonly commit: SeenCommit | null;
}): string {
  const { path, fileUrl, commit } = place;
  const file = mrkdwnLink(fileUrl ?? '', path);
  return commit === null ? file : `${file} · commit ${mrkdwnLink(commit.url, commit.oid.slice(0, 7))}`;
}
