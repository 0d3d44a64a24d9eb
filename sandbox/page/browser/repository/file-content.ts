import { html } from 'htm/preact';
import type { PageFile } from '../../page-answers.ts';
import { MarkdownText } from '../blocks/markdown-text.ts';
import { pictureAddress } from '../server/client.ts';
import { pathFrom } from './path-from.ts';
import { pathOf } from './repository-place.ts';

type FileContentProps = {
  readonly repository: string;
  readonly branch: string;
  readonly file: PageFile;
  readonly asSource: boolean;
};

/** What is in a file: markdown and pictures drawn, other text as it is. */
export function FileContent({ repository, branch, file, asSource }: FileContentProps) {
  const { content, path, oid } = file;
  switch (content.type) {
    case 'picture': {
      const name = path.split('/').at(-1) ?? path;
      // The blob is in the address, so that a new picture is not the old one out of the cache.
      const address = `${pictureAddress(repository, path)}&oid=${oid}`;
      return html`<figure class="file-picture"><img src=${address} alt=${name} /><figcaption class="faint">${sizeWords(content.size)}</figcaption></figure>`;
    }
    case 'binary':
      return html`<p class="empty faint">This file is no text (${sizeWords(content.size)}).</p>`;
    case 'markdown': {
      if (asSource) return html`<${Source} text=${content.text} />`;
      const places = {
        link: (url: string) => {
          const to = pathFrom(path, url);
          return to === null
            ? url
            : `${location.origin}${pathOf({ type: 'file', path: to }, repository, branch)}`;
        },
        picture: (url: string) => {
          const to = pathFrom(path, url);
          return to === null ? null : pictureAddress(repository, to);
        },
      };
      return html`<div class="file-drawn"><${MarkdownText} tree=${content.tree} places=${places} /></div>`;
    }
    case 'text':
      return html`<${Source} text=${content.text} />`;
    default:
      return content satisfies never;
  }
}

function Source({ text }: { text: string }) {
  return html`<pre class="file-source"><code>${text}</code></pre>`;
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
