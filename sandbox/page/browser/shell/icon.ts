import { html } from 'htm/preact';

/** Line drawings on a 20 by 20 grid. */
const paths: Readonly<Record<string, string>> = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h6M5 16h6M12 4 8 16',
  strike:
    'M4 10h12M14 6.5C13.500 4.800 12 4 10 4 7.500 4 6 5.300 6 7c0 3 8 2.500 8 6 0 1.800-1.600 3-4 3-2.200 0-3.800-1-4.200-2.800',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  link: 'M8.500 11.500a3 3 0 0 0 4.200 0l2.500-2.500a3 3 0 0 0-4.200-4.200l-1 1M11.500 8.500a3 3 0 0 0-4.200 0l-2.500 2.500a3 3 0 0 0 4.200 4.200l1-1',
  ordered:
    'M9 5h8M9 10h8M9 15h8M3 4l1.500-.8V7M3 12.500h2.500M3 12.500c0-1 2.200-1.800 2.200-3 0-1.200-2-1.200-2.200 0M3 15h2.200L4 16.200c1.800 0 1.600 2-.2 1.800',
  bullet: 'M8 5h9M8 10h9M8 15h9M4 5h.01M4 10h.01M4 15h.01',
  quote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  'code-block': 'M3 4h14v12H3zM8 8l-2 2 2 2M12 8l2 2-2 2',
  hash: 'M7.500 3 6 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  send: 'M3 3.500 17.500 10 3 16.500 5 10zM5 10h7',
  bolt: 'M11 2 4 11h5l-1 7 8-10h-6z',
  more: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4l-6 6 6 6',
  file: 'M5 2.500h7l3 3v12H5zM12 2.500v3h3',
  folder: 'M2.500 5h5l2 2h8v9h-15z',
  commit: 'M2 10h4.500M13.500 10H18M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  check: 'M4 10.500 8 14.500 16 5.500',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1 1M14.700 14.700l1 1M4.300 15.700l1-1M14.700 5.300l1-1',
  moon: 'M16.500 12A7 7 0 0 1 8 3.500 7 7 0 1 0 16.500 12z',
  clock: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM10 6v4.500l3 1.500',
  panel: 'M2.500 4h15v12h-15zM11.500 4v12',
  branch:
    'M6 5.500v9M6 5.500a1.500 1.500 0 1 0 0-.01M6 16a1.500 1.500 0 1 0 0-.01M14 7a1.500 1.500 0 1 0 0-.01M14 8.500c0 3-8 1.500-8 5',
  menu: 'M3 5h14M3 10h14M3 15h14',
  chevron: 'M5 8l5 5 5-5',
};

/** Decoration only: the button or link around it carries the words. */
export function Icon({ name }: { name: string }) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${paths[name] ?? ''} /></svg>`;
}
