import * as z from 'zod';
import { parseWorkDays } from '../../time/work-days.ts';
import { wordThat } from './word-that.ts';

/** Days of the week in words, or as a list of them. */
export function daysOf(sentence: string) {
  const words = z.union([z.string(), z.array(z.string()).transform((days) => days.join(', '))], {
    error: sentence,
  });
  return words.pipe(wordThat(parseWorkDays, sentence));
}
