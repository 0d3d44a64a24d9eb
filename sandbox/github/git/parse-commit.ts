export type Signature = { readonly name: string; readonly email: string; readonly at: Date };
export type Commit = {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** Without the newlines at its end. */
  readonly message: string;
};

/** Reads a commit object as git stores it; a header line of another tool (a signature, say) is passed over. */
export function parseCommit(oid: string, bytes: Buffer): Commit {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const headers = (end === -1 ? text : text.slice(0, end)).split('\n');
  const all = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    oid,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: parseSignature(all('author')[0] ?? ''),
    committer: parseSignature(all('committer')[0] ?? ''),
    message: end === -1 ? '' : text.slice(end + 2).replace(/\n+$/, ''),
  };
}

/** The first line, and what follows the empty line after it. */
export function splitMessage(message: string): { readonly headline: string; readonly body: string } {
  const [headline = '', ...rest] = message.split('\n');
  return { headline, body: rest.join('\n').replace(/^\n+/, '') };
}

function parseSignature(line: string): Signature {
  const found = /^(.*?) ?<([^>]*)> (\d+) [+-]\d{4}$/.exec(line);
  const [, name = '', email = '', seconds = '0'] = found ?? [];
  return { name, email, at: new Date(Number(seconds) * 1000) };
}
