import type { ListItem, RootContent } from 'mdast';
import type { Task } from '../../entry/build-journal.ts';
import { type FoundBullet, setBullets } from '../edit/set-bullets.ts';
import { parseField } from '../parse-field.ts';
import { parseLine } from '../parse-line.ts';
import { writeLine } from '../write-line.ts';
import { isPlaceholder } from './template-placeholders.ts';

/** The tasks of What's Left, generously: any bullet, nested ones too, with or without its box. */
export function readTasks(body: string): readonly Task[] {
  return tasksIn(body).map(({ value }) => value);
}

/** The opposite. */
export function writeTasks(tasks: readonly Task[]): string {
  return tasks.map(taskLine).join('\n');
}

/** The body with other tasks: lines that changed, came or went; the rest stays. */
export function editTasks(body: string, tasks: readonly Task[]): string {
  const text = body === '' ? '' : `${body}\n`;
  const { body: edited, left } = setBullets(text, tasksIn(text), tasks, {
    same: (one, other) => one.text === other.text && one.done === other.done,
    write: (task) => `${taskLine(task)}\n`,
    rewrite: (bullet, task) => rewrite(text, bullet, task),
  });
  const lines = left.trimEnd();
  const all = lines === '' ? edited : `${edited}${edited.trim() === '' ? '' : '\n'}${lines}`;
  return all.replace(/^\n+/, '').trimEnd();
}

/** Words and box, each only where it differs. */
function rewrite(body: string, { value, from, to }: FoundBullet<Task>, task: Task): string {
  const old = body.slice(from, to);
  const box = boxBefore.exec(old)?.[0] ?? '';
  const words = task.text === value.text ? old.slice(box.length) : writeLine(task.text);
  if (value.done === task.done) return box + words;
  return `${box === '' ? '[x] ' : box.replace(/[ xX]/, task.done ? 'x' : ' ')}${words}`;
}

function taskLine({ text, done }: Task): string {
  return `- [${done ? 'x' : ' '}] ${writeLine(text)}`;
}

function tasksIn(body: string): readonly FoundBullet<Task>[] {
  return parseField(body).children.flatMap((block) => tasksOf(block, body));
}

function tasksOf(block: RootContent, body: string): readonly FoundBullet<Task>[] {
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => [
    ...ownTask(item, body),
    ...item.children.flatMap((child) => tasksOf(child, body)),
  ]);
}

/** The words begin with the box where there is one. The source says it: a parser moves the words behind the box. */
function ownTask(item: ListItem, body: string): readonly FoundBullet<Task>[] {
  const [paragraph] = item.children;
  const start = item.position?.start.offset;
  const to = paragraph?.position?.end.offset;
  if (paragraph?.type !== 'paragraph' || start === undefined || to === undefined) return [];
  const source = body.slice(start, to);
  const marker = /^(?:[-*+]|\d{1,9}[.)])\s+/.exec(source)?.[0] ?? '';
  const box = boxBefore.exec(source.slice(marker.length))?.[0] ?? '';
  const text = parseLine(source.slice(marker.length + box.length));
  if (text === '' || isPlaceholder(text)) return [];
  const from = start + marker.length;
  const lineEnd = body.indexOf('\n', to);
  return [
    {
      value: { text, done: /[xX]/.test(box) },
      from,
      to,
      start: body.lastIndexOf('\n', from - 1) + 1,
      end: lineEnd < 0 ? body.length : lineEnd + 1,
    },
  ];
}

const boxBefore = /^\[[ xX]\][ \t]+/;
