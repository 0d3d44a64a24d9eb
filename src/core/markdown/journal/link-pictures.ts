import type { BuildJournalAnswers, Picture } from '../../entry/build-journal.ts';

/** The address that a picture has in the file once it is committed beside it, such as `assets/…png`. */
export type LinkOf = (picture: Extract<Picture, { readonly type: 'kept' }>) => string;

/** The answers with each kept picture as the link that stands for it; all else, the rows' ids too, stays. */
export function linkPictures(answers: BuildJournalAnswers, link: LinkOf): BuildJournalAnswers {
  return {
    ...answers,
    screenshots: answers.screenshots.map((screenshot) => ({
      ...screenshot,
      picture:
        screenshot.picture.type === 'kept'
          ? { type: 'linked', link: link(screenshot.picture) }
          : screenshot.picture,
    })),
  };
}
