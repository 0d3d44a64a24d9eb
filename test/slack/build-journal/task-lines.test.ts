import { describe, expect, it } from 'vitest';
import { linesOfTasks, tasksOfLines } from '../../../src/slack/build-journal/task-lines.ts';

describe("the lines of What's Left", () => {
  it.each([
    ['Deploy it', { text: 'Deploy it', done: false }],
    ['[x] Deploy it', { text: 'Deploy it', done: true }],
    ['- [X] Deploy it', { text: 'Deploy it', done: true }],
    ['[ ] Deploy it', { text: 'Deploy it', done: false }],
    ['[] Deploy it', { text: 'Deploy it', done: false }],
    ['[maybe] deploy it', { text: '[maybe] deploy it', done: false }],
  ])('"%s" is a task', (line, task) => {
    expect(tasksOfLines(line)).toEqual([task]);
  });

  it('come back as they went in, empty lines aside', () => {
    const tasks = [
      { text: 'Deploy it', done: false },
      { text: 'Tell people', done: true },
      { text: '[x] is what a box looks like', done: false },
    ];
    expect(linesOfTasks(tasks)).toBe('Deploy it\n[x] Tell people\n[ ] [x] is what a box looks like');
    expect(tasksOfLines(`\n${linesOfTasks(tasks)}\n\n`)).toEqual(tasks);
  });
});
