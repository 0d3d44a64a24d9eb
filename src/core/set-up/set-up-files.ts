import { type EntryPath, parseEntryPath } from '../entry/entry-path.ts';
import { buildlogSystem } from './files/buildlog-system.ts';
import { entryTemplate } from './files/entry-template.ts';
import { settingsFile } from './files/settings-file.ts';

/** A file that a journal repository is given once. Where something lies at its path already, that stays. */
export type SetUpFile = { readonly path: EntryPath; readonly text: string };

/** What is committed where it is missing, in the order people are told of it. */
export function setUpFiles(folder: string): readonly SetUpFile[] {
  return [
    { path: pathIn(folder, 'BUILDLOG_SYSTEM.md'), text: buildlogSystem },
    { path: pathIn(folder, '_TEMPLATE.md'), text: entryTemplate },
    { path: pathIn(folder, 'buildlog.yml'), text: settingsFile },
    // Git keeps no empty folders.
    { path: pathIn(folder, 'assets/.gitkeep'), text: '' },
  ];
}

function pathIn(folder: string, name: string): EntryPath {
  const path = parseEntryPath(`${folder}/${name}`);
  if (path === null) throw new RangeError('the folder is no path of a repository');
  return path;
}
