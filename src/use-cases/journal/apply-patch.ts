import type { JournalDraft } from '../ports.ts';
import { answerWords } from './answer-words.ts';
import { dropRow, moveRow, putRow } from './change-rows.ts';
import { marksOf } from './journal-marks.ts';
import type { JournalPatch } from './journal-patch.ts';
import { mergeFields } from './merge-fields.ts';
import type { Patched } from './patched.ts';

/** What one view's change makes of a draft that other windows may have changed since that view was opened. */
export function applyPatch(draft: JournalDraft, patch: JournalPatch): Patched {
  const { answers } = draft;
  switch (patch.type) {
    case 'answers':
      return mergeAnswers(draft, patch);
    case 'row':
      return putRow(draft, patch);
    case 'captions':
      return mergeCaptions(draft, patch);
    case 'remove-row':
      return patched(draft, { answers: dropRow(answers, patch) });
    case 'move-row':
      return patched(draft, { answers: moveRow(answers, patch) });
    case 'add-uploads': {
      // Delivered twice, or fetched meanwhile.
      const known = [...draft.uploads, ...answers.screenshots].map(({ id }) => id);
      const added = patch.uploads.filter(({ id }) => !known.includes(id));
      return patched(draft, { uploads: [...draft.uploads, ...added] });
    }
    case 'drop-upload':
      return patched(draft, { uploads: draft.uploads.filter(({ id }) => id !== patch.upload) });
    case 'allow':
      return patched(draft, { allowed: [...new Set([...draft.allowed, ...patch.keys])] });
    case 'move-to':
      // The path of an entry that is in a repository is there.
      if (draft.editing !== null) return patched(draft, {});
      return patched(draft, { key: { ...draft.key, repository: patch.repository } });
    default:
      return patch satisfies never;
  }
}

function patched(draft: JournalDraft, change: Partial<JournalDraft>): Patched {
  return { type: 'patched', draft: { ...draft, ...change } };
}

function mergeAnswers(
  draft: JournalDraft,
  { answers, opened, date }: Extract<JournalPatch, { type: 'answers' }>,
): Patched {
  const { values, clashing } = mergeFields(draft.answers, answers, opened);
  if (clashing.length > 0) {
    const fields = Object.entries(draft.answers).filter(([id]) => clashing.includes(id));
    return { type: 'clash', fields: fields.map(([id, kept]) => ({ id, theirs: answerWords(kept) })) };
  }
  const picked = date !== undefined && marksOf({ date }).date !== opened.date;
  const key = picked && draft.editing === null ? { ...draft.key, date } : draft.key;
  return patched(draft, { answers: values, key });
}

function mergeCaptions(
  draft: JournalDraft,
  { captions, opened }: Extract<JournalPatch, { type: 'captions' }>,
): Patched {
  const { screenshots } = draft.answers;
  const kept = Object.fromEntries(screenshots.map(({ id, caption }) => [id, caption]));
  const there = Object.entries(captions).filter(([id]) => id in kept);
  const { values, clashing } = mergeFields(kept, Object.fromEntries(there), opened);
  if (clashing.length > 0) {
    return { type: 'clash', fields: clashing.map((id) => ({ id, theirs: kept[id] ?? '' })) };
  }
  const named = screenshots.map((shot) => ({ ...shot, caption: values[shot.id] ?? shot.caption }));
  return patched(draft, { answers: { ...draft.answers, screenshots: named } });
}
