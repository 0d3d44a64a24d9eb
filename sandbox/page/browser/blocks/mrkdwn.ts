/** Slack's own light markup (https://docs.slack.dev/messaging/formatting-message-text) as a tree. */
export type MrkdwnNode =
  | { readonly type: 'text' | 'code' | 'fence'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic' | 'strike' | 'quote'; readonly children: readonly MrkdwnNode[] }
  | { readonly type: 'link'; readonly url: string; readonly label: string }
  | {
      readonly type: 'user' | 'channel' | 'broadcast' | 'emoji';
      readonly name: string;
      readonly label: string;
    };

/** Reads a `mrkdwn` text. Never throws; what is no markup is text. */
export function parseMrkdwn(source: string): readonly MrkdwnNode[] {
  return source.split(/(```[\s\S]+?```)/).flatMap((part): readonly MrkdwnNode[] => {
    const fenced = /^```\n?([\s\S]+?)\n?```$/.exec(part)?.[1];
    return fenced !== undefined ? [{ type: 'fence', text: unescaped(fenced) }] : parseLines(part);
  });
}

function parseLines(source: string): readonly MrkdwnNode[] {
  const nodes: MrkdwnNode[] = [];
  let quoted: string[] = [];
  const endQuote = () => {
    if (quoted.length > 0) nodes.push({ type: 'quote', children: inlineLines(quoted) });
    quoted = [];
  };
  let plain: string[] = [];
  const endPlain = () => {
    if (plain.length > 0) nodes.push(...inlineLines(plain));
    plain = [];
  };
  for (const line of source.split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line)?.[1];
    if (quote === undefined) {
      endQuote();
      plain.push(line);
    } else {
      endPlain();
      quoted.push(quote);
    }
  }
  endQuote();
  endPlain();
  return nodes;
}

function inlineLines(lines: readonly string[]): readonly MrkdwnNode[] {
  return lines.flatMap((line, at) =>
    at === 0 ? parseInline(line) : [{ type: 'break' }, ...parseInline(line)],
  );
}

/** Styles need a word edge on both sides, as in Slack: `snake_case_name` and `2*3*4` stay as they are. */
const inline =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?! )([^*\n]*[^*\s])\*(?![\w*])|(?<![\w_])_(?! )([^_\n]*[^_\s])_(?![\w_])|(?<![\w~])~(?! )([^~\n]*[^~\s])~(?![\w~])|:([a-z0-9_+-]+(?:::[a-z0-9-]+)?):/;

function parseInline(source: string): readonly MrkdwnNode[] {
  const match = inline.exec(source);
  if (!match) return source === '' ? [] : [{ type: 'text', text: unescaped(source) }];
  const before = source.slice(0, match.index);
  const after = source.slice(match.index + match[0].length);
  return [
    ...(before === '' ? [] : [{ type: 'text' as const, text: unescaped(before) }]),
    nodeOf(match),
    ...parseInline(after),
  ];
}

function nodeOf([, code, angle, bold, italic, strike, emoji]: RegExpExecArray): MrkdwnNode {
  if (code !== undefined) return { type: 'code', text: unescaped(code) };
  if (angle !== undefined) return angleNode(angle);
  if (bold !== undefined) return { type: 'bold', children: parseInline(bold) };
  if (italic !== undefined) return { type: 'italic', children: parseInline(italic) };
  if (strike !== undefined) return { type: 'strike', children: parseInline(strike) };
  return { type: 'emoji', name: emoji ?? '', label: '' };
}

function angleNode(inner: string): MrkdwnNode {
  const bar = inner.indexOf('|');
  const target = unescaped(bar < 0 ? inner : inner.slice(0, bar));
  const label = bar < 0 ? '' : unescaped(inner.slice(bar + 1));
  const rest = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', name: rest, label };
  if (target.startsWith('#')) return { type: 'channel', name: rest, label };
  if (target.startsWith('!date^')) return { type: 'text', text: label === '' ? rest : label };
  if (target.startsWith('!')) return { type: 'broadcast', name: rest, label };
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return { type: 'link', url: target, label };
  return { type: 'text', text: `<${unescaped(inner)}>` };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
