import type { JournalRow } from '../../entry/build-journal.ts';
import type { Markdown } from '../../entry/markdown.ts';
import { cleanLanguage } from '../clean-language.ts';
import { type FoundFence, findFence, findLastFence } from '../fence-code.ts';
import { usualSampleName } from './code-sample.ts';
import type { Composer } from './compose-values.ts';
import { withoutLabels } from './labelled-parts.ts';
import { phaseLabels, withoutPhaseNumber } from './phase.ts';
import { usualTestName } from './test-result.ts';

type Rows<Kind extends 'component' | 'phase' | 'test' | 'sample' | 'cost'> = readonly JournalRow<Kind>[];

export function composeComponents(rows: Rows<'component'>, { line }: Composer): Rows<'component'> {
  return rows
    .map(({ id, ...row }) => ({
      id,
      name: line(row.name),
      status: line(row.status),
      notes: line(row.notes),
    }))
    .filter(({ name, status, notes }) => says(name, status, notes));
}

/** Code at the end of what happened is the output, where there is no other. */
export function composePhases(phases: Rows<'phase'>, composer: Composer): Rows<'phase'> {
  const plain = (field: Markdown): Markdown => withoutOwnLabels(composer.rich(field), composer);
  return phases
    .map(({ id, ...phase }) => ({
      id,
      title: composer.line(phase.title, withoutPhaseNumber),
      tried: plain(phase.tried),
      ...composeOutput(plain(phase.happened), phase, composer),
      fix: plain(phase.fix),
      lesson: plain(phase.lesson),
    }))
    .filter(({ id, ...answers }) => says(...Object.values(answers)));
}

/** One that nobody named gets a name. */
export function composeTests(tests: Rows<'test'>, { line, code }: Composer): Rows<'test'> {
  return tests
    .map(({ id, ...test }) => ({
      id,
      name: line(test.name),
      command: code(test.command),
      commandLanguage: languageOf(code(test.command), test.commandLanguage),
      response: code(test.response),
      responseLanguage: languageOf(code(test.response), test.responseLanguage),
      result: line(test.result),
    }))
    .filter(({ name, command, response, result }) => says(name, command, response, result))
    .map((test, at) => ({ ...test, name: test.name || usualTestName(at) }));
}

/** The first code in the words about a sample is its code, where there is no other. One without a name gets one. */
export function composeSamples(samples: Rows<'sample'>, composer: Composer): Rows<'sample'> {
  return samples
    .map(({ id, ...sample }) => ({
      id,
      name: composer.line(sample.name),
      ...composeCode(composer.rich(sample.why), sample, composer),
    }))
    .filter(({ name, code, why }) => says(name, code, why))
    .map((sample, at) => ({ ...sample, name: sample.name || usualSampleName(at) }));
}

export function composeCosts(rows: Rows<'cost'>, { line }: Composer): Rows<'cost'> {
  return rows
    .map(({ id, ...row }) => ({
      id,
      metric: line(row.metric),
      value: line(row.value),
      notes: line(row.notes),
    }))
    .filter(({ metric, value, notes }) => says(metric, value, notes));
}

function says(...answers: readonly string[]): boolean {
  return answers.some((answer) => answer !== '');
}

/** A language needs its code. */
function languageOf(code: string, language: string): string {
  return code === '' ? '' : cleanLanguage(language);
}

function withoutOwnLabels(field: Markdown, composer: Composer): Markdown {
  const plain = withoutLabels(field, phaseLabels);
  return plain === field ? field : withoutOwnLabels(composer.rich(plain as Markdown), composer);
}

function composeOutput(
  happened: Markdown,
  typed: Omit<JournalRow<'phase'>, 'id'>,
  composer: Composer,
): Pick<JournalRow<'phase'>, 'happened' | 'output' | 'outputLanguage'> {
  const output = composer.code(typed.output);
  const fence = output === '' ? findLastFence(happened) : null;
  const moved = codeIn(fence, composer);
  if (fence === null || moved.code === '')
    return { happened, output, outputLanguage: languageOf(output, typed.outputLanguage) };
  const words = happened.slice(0, fence.from).trimEnd();
  return { happened: composer.rich(words as Markdown), output: moved.code, outputLanguage: moved.language };
}

function composeCode(
  why: Markdown,
  typed: Omit<JournalRow<'sample'>, 'id'>,
  composer: Composer,
): Pick<JournalRow<'sample'>, 'code' | 'language' | 'why'> {
  const code = composer.code(typed.code);
  const fence = code === '' ? findFence(why) : null;
  const moved = codeIn(fence, composer);
  if (fence === null || moved.code === '') return { code, language: languageOf(code, typed.language), why };
  const around = [why.slice(0, fence.from).trimEnd(), why.slice(fence.to).replace(/^\n+/, '')];
  const words = around.filter((text) => text !== '').join('\n\n');
  return { ...moved, why: composer.rich(words as Markdown) };
}

function codeIn(
  fence: FoundFence | null,
  composer: Composer,
): { readonly code: string; readonly language: string } {
  const code = composer.code(fence?.node.value ?? '');
  return { code, language: languageOf(code, fence?.node.lang ?? '') };
}
