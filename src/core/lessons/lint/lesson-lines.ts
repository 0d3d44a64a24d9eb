import type { Stretch } from '../distill/find-improvements.ts';
import type { Line, Page } from './page.ts';

/**
 * What a line under Improvements is to the existing tool, and to people: a `bullet` it reads · a `continuation` that
 * it joins to the bullet above · a `marker` of another kind, `*` or `1.` · `text` that it does not read · something
 * that nobody takes for a lesson: `other`.
 */
export type LessonLine = {
  readonly line: Line;
  readonly kind: 'bullet' | 'continuation' | 'marker' | 'text' | 'other';
  /** Whether the line before, without a blank between, is a bullet or goes on with one. */
  readonly follows: boolean;
};

/** The lines of a stretch, each with what it is. */
export function lessonLines(page: Page, { from, to }: Stretch): readonly LessonLine[] {
  const lines = page.lines.filter(({ at }) => at >= from && at < to);
  let hasBullet = false;
  let inComment = false;
  let previous: LessonLine['kind'] = 'other';
  return lines.map((line) => {
    inComment ||= line.text.trimStart().startsWith('<!--');
    const kind = kindOf(line, hasBullet, inComment);
    if (line.text.includes('-->')) inComment = false;
    hasBullet ||= kind === 'bullet';
    const follows = previous === 'bullet' || previous === 'continuation';
    previous = kind;
    return { line, kind, follows };
  });
}

/** Bullets that people write and the tool does not read; the text after them is the second group. */
export const otherMarker = /^\s*([*+•‣◦·–—]|\d{1,3}[.)])\s+(\S.*)$/;

const aside = /^(?:#|-{3,}$|_{3,}$|\*{3,}$|(?:\* ?){3,}$|\*[^*\s].*\*$|_[^_\s].*_$|\[.*\]$|-$)/;

function kindOf({ text, fence }: Line, hasBullet: boolean, inComment: boolean): LessonLine['kind'] {
  const words = text.trim();
  if (fence !== null || words === '') return 'other';
  if (/^\s*-\s+\S/.test(text)) return 'bullet';
  if (hasBullet && /^[ \t]/.test(text)) return 'continuation';
  if (inComment || aside.test(words)) return 'other';
  return otherMarker.test(text) ? 'marker' : 'text';
}
