import type { AlertSubject } from '../../use-cases/ports.ts';
import type { AlertAbout, AlertWords } from './alert-words.ts';

type BadSettings = Extract<AlertSubject, { type: 'bad-settings' }>;

/** The owner learns: which line of the settings file is wrong, and that the last good ones count until it is right. */
export function badSettings(about: AlertAbout<BadSettings>): AlertWords {
  const { name, repository, pages } = about;
  const { line, problem } = about.subject;
  const branch = repository.slice(name.length + 1);
  const path = `${pages.folder}/buildlog.yml`;
  const at = line === null ? '' : `, line ${line}`;
  // GitHub's own word for the default branch.
  const ref = branch === '' ? 'HEAD' : branch.split('/').map(encodeURIComponent).join('/');
  const url = `${pages.web}/${name}/blob/${ref}/${path}?plain=1${line === null ? '' : `#L${line}`}`;
  return {
    happened: `The settings of ${name} cannot be read`,
    meaning: 'Entries go on landing: the last good settings count.',
    steps: [
      `Open ${path}${at}: ${problem}`,
      'Mend it and commit the file; the bot reads it again within five minutes.',
    ],
    page: { words: 'Open the settings', url },
    mended: `The settings of ${name} are read again`,
  };
}
