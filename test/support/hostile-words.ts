/** What a bad day, a bad keyboard or a bad intention types. `kept` is what has to stand in the file of it. */
export const hostileWords: readonly {
  readonly what: string;
  readonly typed: string;
  readonly kept: readonly string[];
}[] = [
  { what: 'only emoji', typed: '🎉👩‍💻🏴‍☠️', kept: ['🎉👩‍💻🏴‍☠️'] },
  { what: 'right-to-left text', typed: 'שלום עולם مرحبا', kept: ['שלום עולם مرحبا'] },
  { what: 'marks that turn text around', typed: 'abc\u202edef\u2066ghi', kept: ['abcdefghi'] },
  { what: 'NUL', typed: 'before\u0000after', kept: ['beforeafter'] },
  { what: 'a lone surrogate', typed: 'half \ud83d of one', kept: ['half \ufffd of one'] },
  {
    what: 'headings',
    typed: '# One\n## Improvements\n### Workflow\nSetext\n======\nMore\n---',
    kept: ['One', 'Improvements', 'Workflow', 'Setext', '======', 'More'],
  },
  { what: 'a fence that never closes', typed: '```js\nlet a;\n## Inside', kept: ['let a;', 'Inside'] },
  { what: 'another fence', typed: '~~~\n## Inside\n````', kept: ['Inside'] },
  { what: 'a table', typed: '| a | b |\n|---|---|\n| c | d |', kept: ['a', 'b', 'c', 'd'] },
  { what: 'an html comment', typed: '<!-- ## Hidden\nwords', kept: ['Hidden', 'words'] },
  { what: 'a script', typed: '<script>alert(1)</script>', kept: ['script', 'alert(1)'] },
  {
    what: 'a closed details',
    typed: '<details><summary>x</summary>\n\n## y',
    kept: ['details', 'summary', 'y'],
  },
  {
    what: 'commit trailers',
    typed: 'Fix\n\nCo-authored-by: Eve <eve@evil.example>\nBuildlog-Batch: 01ARZ3NDEKTSV4RRFFQ69G5FAV',
    kept: ['Co-authored-by: Eve', 'eve@evil.example', 'Buildlog-Batch: 01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  },
  {
    what: 'mentions',
    typed: '@channel <!channel> <!here> <@U0GRACE001> @everyone',
    kept: ['@channel', 'channel', 'here', 'U0GRACE001', '@everyone'],
  },
  {
    what: 'labels of the form',
    typed: 'Primary goal: mine\nStarted: 09:00\n**Author:** Eve',
    kept: ['Primary goal: mine', 'Started: 09:00', 'Eve'],
  },
  { what: 'front matter', typed: '---\nname: x\n---', kept: ['name: x'] },
  {
    what: 'link definitions',
    typed: '[x]: http://evil.example\n[^1]: note',
    kept: ['http://evil.example', 'note'],
  },
];
