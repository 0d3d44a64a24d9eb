import type { CommitSettings } from '../../core/team-settings/team-settings.ts';
import type { JournalRepository } from '../ports.ts';
import { lookAtSettingsFile } from '../team-settings/look-at-settings-file.ts';

/** How the entries of a repository reach its branch, as far as it shows before one is committed. */
export type WayOfEntries =
  | { readonly type: 'straight' }
  | {
      readonly type: 'pull-request';
      /** A rule of the branch, or the team's `buildlog.yml`. */
      readonly why: 'rule' | 'settings';
      readonly every: CommitSettings['every'];
    };

/** `isRuled`: whether a rule of the branch wants pull requests. A file that cannot be read settles nothing. */
export async function findWayOfEntries(
  repository: Pick<JournalRepository, 'read'>,
  folder: string,
  isRuled: boolean,
): Promise<WayOfEntries> {
  const seen = await lookAtSettingsFile(repository, folder);
  const commits = seen.type === 'good' ? seen.settings.commits : null;
  const every = commits?.every ?? 'day';
  if (isRuled) return { type: 'pull-request', why: 'rule', every };
  return commits?.way === 'pull-request'
    ? { type: 'pull-request', why: 'settings', every }
    : { type: 'straight' };
}
