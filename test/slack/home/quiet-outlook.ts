import { blankAnswers } from '../../../src/core/entry/blank-answers.ts';
import type { HomeOutlook } from '../../../src/use-cases/home/home-use-cases.ts';

/** Nothing waits, nothing was learned, and nobody is reminded. */
export const quietOutlook: HomeOutlook = {
  reminder: { settings: { kind: 'off' }, nextAt: null, awayUntil: null },
  carried: { answers: blankAnswers, items: [], beyond: 0 },
  captured: [],
  lessons: { newest: [], beyond: 0 },
};
