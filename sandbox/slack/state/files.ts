import { newId, newSecret } from '../ids.ts';
import type { JsonObject } from '../played-slack.ts';

export type PlayedFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly user: string;
  readonly title: string;
  readonly created: number;
  /** Null until the bytes have arrived at the upload url. */
  readonly content: Buffer | null;
  /** Bytes announced; an upload of another size is refused. */
  readonly length: number;
  /** The last part of the upload url. */
  readonly uploadKey: string;
  readonly shared: boolean;
};

type NewFile = Pick<PlayedFile, 'name' | 'mimetype' | 'user' | 'length'> &
  Partial<Pick<PlayedFile, 'content' | 'shared'>>;

/** Uploaded files, kept in memory. */
export class Files {
  readonly #now: () => number;
  readonly #all = new Map<string, PlayedFile>();

  constructor(now: () => number) {
    this.#now = now;
  }

  add(file: NewFile): PlayedFile {
    const added: PlayedFile = {
      content: null,
      shared: false,
      ...file,
      id: newId('F'),
      title: file.name,
      created: Math.floor(this.#now() / 1000),
      uploadKey: newSecret(),
    };
    this.#all.set(added.id, added);
    return added;
  }

  find(id: string): PlayedFile | undefined {
    return this.#all.get(id);
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  findByUploadKey(key: string): PlayedFile | undefined {
    return [...this.#all.values()].find((file) => file.uploadKey === key);
  }

  change(file: PlayedFile, change: Partial<PlayedFile>): PlayedFile {
    const changed = { ...file, ...change };
    this.#all.set(file.id, changed);
    return changed;
  }
}

/** The file as Slack describes it. */
export function fileObject(file: PlayedFile, origin: string): JsonObject {
  const url = `${origin}/slack/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: filetypeOf(file.name),
    pretty_type: file.mimetype,
    user: file.user,
    mode: 'hosted',
    size: file.length,
    is_external: false,
    is_public: false,
    url_private: url,
    url_private_download: `${url}?download=1`,
    permalink: url,
  };
}

/** Slack's own short names; most are the end of the file's name. Source: file object, "File types". */
function filetypeOf(name: string): string {
  const end = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'binary';
  return { jpeg: 'jpg', md: 'markdown', txt: 'text' }[end] ?? end;
}
