import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each room may import of the house: a room may always import itself. The most specific room counts. */
const walls: Readonly<Record<string, readonly string[]>> = {
  'src/core/time': [],
  'src/core/entry': ['src/core/time'],
  'src/core/markdown': ['src/core/entry', 'src/core/time'],
  'src/core/secrets': [],
  'src/core/lessons': ['src/core/entry', 'src/core/time', 'src/core/markdown'],
  'src/core/index': ['src/core/entry', 'src/core/time', 'src/core/markdown', 'src/core/lessons'],
  'src/core/set-up': ['src/core/entry', 'src/core/time', 'src/core/markdown'],
  'src/core/reminder': ['src/core/time'],
  'src/core/team-settings': ['src/core/entry', 'src/core/reminder', 'src/core/time'],
  'src/use-cases': ['src/core'],
  'src/slack': ['src/use-cases', 'src/core'],
  'src/slack/kit': ['src/use-cases', 'src/core'],
  'src/slack/messages': ['src/slack/kit', 'src/use-cases', 'src/core'],
  'src/slack/build-journal': [
    'src/slack/messages',
    'src/slack/kit',
    'src/slack/*',
    'src/use-cases',
    'src/core',
  ],
  'src/slack/daily-log': ['src/slack/messages', 'src/slack/kit', 'src/slack/*', 'src/use-cases', 'src/core'],
  'src/slack/entries': ['src/slack/messages', 'src/slack/kit', 'src/slack/*', 'src/use-cases', 'src/core'],
  'src/slack/home': ['src/slack/messages', 'src/slack/kit', 'src/slack/*', 'src/use-cases', 'src/core'],
  'src/slack/settings': ['src/slack/messages', 'src/slack/kit', 'src/slack/*', 'src/use-cases', 'src/core'],
  'src/slack/set-up': ['src/slack/messages', 'src/slack/kit', 'src/slack/*', 'src/use-cases', 'src/core'],
  'src/github': ['src/use-cases', 'src/core'],
  'src/store': ['src/use-cases', 'src/core'],
  'src/metrics': ['src/serve-http.ts', 'src/use-cases', 'src/core'],
  'src/pictures': ['src/use-cases', 'src/core'],
  'src/scheduler.ts': ['src/use-cases', 'src/core'],
  'src/main.ts': ['src'],
  'src/config.ts': [
    'src/*',
    'src/github/github-auth.ts',
    'src/slack/slack-mode.ts',
    'src/store/open-database.ts',
  ],
  'src/setting-at-fault.ts': ['src/*', 'src/slack/token-refused.ts'],
  'src/doctor': ['src/*', 'src/slack', 'src/github', 'src/store', 'src/use-cases', 'src/core'],
  'src/cli': ['src/*', 'src/core', 'src/doctor', 'src/store'],
  'src/cli.ts': ['src/cli'],
  'src/*': ['src/*', 'src/use-cases', 'src/core'],
};

/** Packages that belong to one room alone. */
const tenants: Readonly<Record<string, readonly string[]>> = {
  '@slack/': ['src/slack'],
  octokit: ['src/github'],
  '@octokit/': ['src/github'],
  kysely: ['src/store'],
  'node:sqlite': ['src/store'],
  mdast: ['src/core/markdown', 'src/slack/kit'],
  'mdast-util-': ['src/core/markdown'],
  'micromark-': ['src/core/markdown'],
  '@secretlint/': ['src/core/secrets'],
  sharp: ['src/pictures'],
  yaml: ['src/app-manifest.ts', 'src/core/team-settings/file'],
  'prom-client': ['src/metrics'],
  pg: ['src/store'],
  pino: ['src/json-log.ts'],
};

type Import = { readonly file: string; readonly target: string };

const sources = filesBelow('src');
const imports = sources.flatMap(importsOf);

describe('the walls of the house', () => {
  it('has files to look at', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets each room import only what stands below it', () => {
    const leaks = imports
      .filter(
        ({ target }) =>
          target.startsWith('src/') || target.startsWith('sandbox/') || target.startsWith('test/'),
      )
      .filter(({ file, target }) => !mayImport(file, target));
    expect(leaks).toEqual([]);
  });

  it('keeps each outside package in its room', () => {
    const leaks = imports.filter(({ file, target }) =>
      Object.entries(tenants).some(
        ([prefix, rooms]) => target.startsWith(prefix) && !rooms.some((room) => file.startsWith(room)),
      ),
    );
    expect(leaks).toEqual([]);
  });

  it('lets nothing but the command line import the composition root', () => {
    expect(imports.filter(({ target }) => target === 'src/main.ts').map(({ file }) => file)).toEqual([
      'src/cli/start-command.ts',
    ]);
  });

  it('lets the sandbox know nothing of the bot but its start, its configuration and types', () => {
    const leaks = filesBelow('sandbox')
      .flatMap(valueImportsOf)
      .filter(
        ({ target }) => target.startsWith('src/') && !['src/main.ts', 'src/config.ts'].includes(target),
      );
    expect(leaks).toEqual([]);
  });

  it('imports date-fns by sub-path only: its index costs a second and 345 MB', () => {
    expect(imports.filter(({ target }) => target === 'date-fns')).toEqual([]);
  });

  it('lets Slack link nothing by itself in a text: one function makes them all', () => {
    const makers = sources.filter((file) => read(file).includes("type: 'mrkdwn'"));
    expect(makers).toEqual(['src/slack/kit/mrkdwn.ts']);
  });

  it('reads the clock nowhere in core and use cases', () => {
    const readers = sources
      .filter((file) => file.startsWith('src/core/') || file.startsWith('src/use-cases/'))
      .filter((file) => /new Date\(\)|Date\.now\(\)|setTimeout|setInterval|process\.env/.test(read(file)));
    expect(readers).toEqual([]);
  });
});

function mayImport(file: string, target: string): boolean {
  const room = roomOf(file);
  if (target.startsWith(`${room}/`) || (room === 'src/*' && file === target)) return true;
  return (walls[room] ?? []).some((allowed) =>
    allowed.endsWith('/*')
      ? dirname(target) === allowed.slice(0, -2)
      : target === allowed || target.startsWith(`${allowed}/`),
  );
}

function roomOf(file: string): string {
  const rooms = Object.keys(walls).filter((room) => file === room || file.startsWith(`${room}/`));
  return (
    rooms.sort((a, b) => b.length - a.length)[0] ?? (dirname(file) === 'src' ? 'src/*' : `no room: ${file}`)
  );
}

function importsOf(file: string): readonly Import[] {
  const specifiers = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => ({ file, target: resolve(file, specifier) }));
}

function valueImportsOf(file: string): readonly Import[] {
  const withoutTypes = read(file).replace(/import type [^;]+;/g, '');
  return [...withoutTypes.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    target: resolve(file, match[1] ?? ''),
  }));
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
