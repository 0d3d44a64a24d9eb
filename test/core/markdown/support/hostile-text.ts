import fc from 'fast-check';

/** Pieces that have broken a writer of markdown somewhere: each is here because it means something to a reader. */
const pieces = [
  ...['# ', '## ', '### ', '## Improvements', '### Workflow', '##', '#', '====', '---', '***', '- ', '* ', '+ ', '1. ', '7) '],
  ...['- [ ] ', '- [x] ', '> ', '```', '````js', '~~~', '    ', '\t', '| a | b |', '|---|---|', '|', '[x]: http://u.v', '[x]', '[^1]'],
  ...['[^1]: note', '[a](b)', '![i](http://x.y/i.png)', '[a](javascript:alert(1))', '<!--', '-->', '<b>', '</b>', '<script>', '<details>'],
  ...['<![CDATA[', '<?php', '&amp;', '&#35;', '&nbsp;', '\\', '\\\\', '`', '``', '`code`', '*', '**', '***', '_', '__', '~', '~~'],
  ...['**bold**', '_it_', '~~gone~~', 'a_b_c', '__init__', 'src/**/*.ts', 'https://x.y/a_b*c*', 'www.x.com', 'a@b.co', 'a@b.cofoo_bar'],
  ...['<https://x.y>', '<a@b.co>', '<*@here>', '<~~~a@b.co>', 'HTTP://X.Y\\<b>', '@channel', '<!channel>', ':wave:', '$x$', '{{y}}', '!'],
  ...['Co-authored-by: E <e@x.y>', 'Buildlog-Batch: 1', 'Started: 08:30', 'Primary goal: x', 'Current course: y', '**Author:** E'],
  ...['e.g., x', '[foo]', 'none', 'n/a', '-', '•', '(', ')', '.', ',', ':', ';', '"', "'", '=', '+', '^', '%', '🎉', '👩‍💻', '日本語', '（全角）', 'שלום', 'مرحبا'],
  ...['\u0000', '\u0007', '\ud83d', '\udc00', '\u202e', '\u2066', '\u2028', '\u2029', '\u0085', '\ufeff', '\u00a0', '\u3000', '\u200b', '\r', '\r\n'],
  ...['a', 'b', 'word', 'two words', ' ', ' ', ' ', '  ', '\n', '\n', '\n', '\n\n'],
];

const piece = fc.constantFrom(...pieces);

/** Text as a person with bad intentions, or a bad keyboard, may type it. */
export function hostileText(longest: number): fc.Arbitrary<string> {
  const anyText = fc.string({ unit: 'binary', maxLength: 6 });
  return fc
    .array(fc.oneof({ weight: 12, arbitrary: piece }, { weight: 1, arbitrary: anyText }), { maxLength: longest })
    .map((parts) => parts.join(''));
}
