import fc from 'fast-check';

/** Lines and bits of lines that mean something to a reader of lessons, or nearly do. */
const pieces = [
  ...[
    '# Build Journal: T',
    '# Build Journal:',
    '#\nBuild Journal: U',
    '# Build Journal: [TITLE]',
    '## x',
    '# x',
  ],
  ...['## Improvements', '### Improvements', '##\nImprovements', '## Improvements ##', '## improvements'],
  ...['##Improvements', '#### Improvements', '\n## Improvements\n', '\n## Improvements\n\n### Workflow\n- '],
  ...['### Architectural', '### workflow', '### Tool Usage', '### tool_usage', '###  Domain Knowledge  '],
  ...['###\nWorkflow', '###\n### Workflow', '###x', '###', '#### Sub', '### Workflow:', '##', '#', '###  \n'],
  ...[
    '- one',
    '- ',
    '-  ',
    '-',
    '  - sub',
    '* star',
    '+ plus',
    '1. first',
    '- [x] done',
    '- [all]',
    '- e.g., x',
  ],
  ...[
    '- [a](u) b [c]',
    '- - -',
    '  more',
    '\tmore',
    '\u00a0more',
    'flush',
    '- None',
    '```',
    '  ```',
    '<!--',
    '-->',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '\r',
    '\r\n',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\x1c',
  ],
  ...['\v', '\f', '\u3000', '\u200b', 'Improvements', 'Build Journal:', '日本語', '🎉', '[', ']', 'e.g.,'],
];

const opening = fc.constantFrom(
  '',
  '# Build Journal: T\n\n',
  '# Build Journal: T\n\n## Improvements\n\n### Workflow\n\n- one\n',
  '## Improvements\n### Architectural\n- ',
);

/** A journal as nobody should write it. */
export const hostileJournal: fc.Arbitrary<string> = fc
  .tuple(opening, fc.array(fc.constantFrom(...pieces), { maxLength: 24 }))
  .map(([start, parts]) => start + parts.join(''));
