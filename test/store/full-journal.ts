import type { BuildJournalAnswers } from '../../src/core/entry/build-journal.ts';
import { type Markdown, noMarkdown } from '../../src/core/entry/markdown.ts';
import { oidOf, rowId } from './sample.ts';

// Only core makes markdown; the store gives back whatever it was.
const rich = (text: string) => text as Markdown;

/** Every question of a build journal answered, with text that databases dislike. */
export const fullJournal: BuildJournalAnswers = {
  title: 'Sign-in \0 \ud800 \'"; drop table submissions; -- 🧵',
  duration: '2 hours',
  status: 'Partial',
  goal: rich('To **sign in**.'),
  architecture: 'browser\n  └─ server\t\\\n',
  architectureLanguage: 'text',
  components: [{ id: rowId('c-2'), name: 'API', status: 'done', notes: '`POST /login`' }],
  phases: [
    {
      id: rowId('p-9'),
      title: 'Improvements',
      tried: rich('One way'),
      happened: rich('It failed'),
      output: 'Error: ```\n',
      outputLanguage: 'console',
      fix: rich('Another way'),
      lesson: rich('- Read *first*'),
    },
    {
      id: rowId('p-1'),
      title: 'Later',
      tried: noMarkdown,
      happened: noMarkdown,
      output: '',
      outputLanguage: '',
      fix: noMarkdown,
      lesson: noMarkdown,
    },
  ],
  tests: [
    {
      id: rowId('t-1'),
      name: 'Signs in',
      command: 'curl /login',
      commandLanguage: 'bash',
      response: '{}',
      responseLanguage: 'json',
      result: '✅',
    },
  ],
  samples: [{ id: rowId('s-1'), name: 'hash', code: 'hash()', language: 'ts', why: rich('Salted') }],
  screenshots: [
    { id: rowId('1'), caption: 'The page', picture: { type: 'kept', oid: oidOf('bytes'), format: 'png' } },
    { id: rowId('2'), caption: '', picture: { type: 'linked', link: 'assets/old.gif' } },
  ],
  left: [
    { text: 'Sign out', done: false },
    { text: 'Sign in', done: true },
  ],
  costs: [{ id: rowId('m-1'), metric: 'Requests', value: '12 | 13', notes: '' }],
  workedWell: rich('Tests'),
  frustrating: rich('Cookies'),
  communication: rich('Short'),
  lessons: [{ category: 'domain_knowledge', text: 'Tokens expire' }],
  filesChanged: 'src/\n  login.ts\n',
  nextEntry: 'Sign out',
};
