import { readFile } from 'node:fs/promises';
import { browserModule } from './browser-module.ts';
import { vendorFile } from './vendor-modules.ts';

const browserFolder = new URL('browser/', import.meta.url);
const javascript = 'text/javascript; charset=utf-8';

/** A file the page loads, or null when there is none at this path. Only plain names below `browser/` are served. */
export async function pageFile(path: string): Promise<{ contentType: string; body: string } | null> {
  const vendor = /^\/vendor\/([a-z0-9/-]+)\.js$/.exec(path)?.[1];
  if (vendor !== undefined) {
    const file = vendorFile(vendor);
    return file && { contentType: javascript, body: await readFile(file, 'utf8') };
  }
  const [, name, kind] = /^\/page\/((?:[a-z0-9-]+\/)*[a-z0-9-]+\.(ts|css|svg))$/.exec(path) ?? [];
  if (name === undefined) return null;
  const text = await readFile(new URL(name, browserFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  if (kind === 'ts') return { contentType: javascript, body: browserModule(text) };
  return { contentType: kind === 'css' ? 'text/css; charset=utf-8' : 'image/svg+xml', body: text };
}
