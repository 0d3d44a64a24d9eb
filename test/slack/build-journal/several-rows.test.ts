import { describe, expect, it } from 'vitest';
import { isOn, opensSection, writesRows } from '../../support/journal-form.ts';
import { stageForEach } from '../../support/stage.ts';

describe('several rows at once', () => {
  const stage = stageForEach();

  it('are added below those there are, each with its own menu', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Rows');
    await opensSection(ada, 'What We Built');
    await ada.fills('Architecture', 'client -> server');
    await ada.presses('Add a component');
    await isOn(ada, 'New component');
    await ada.fills('Component', 'server');
    await ada.submits();
    await ada.sees('*1. server*');
    await ada.presses('Add several');
    await isOn(ada, 'Add components');
    await ada.fills('Component | Status | Notes', 'client | Working | Talks JSON\nstore | Pending');
    await ada.submits();
    await ada.sees('*2. client*\nWorking · Talks JSON');
    await ada.sees('*3. store*\nPending');
    expect(ada.shows('Architecture')).toBe('client -> server');
    await ada.chooses('Move up', '*3. store*');
    await ada.sees('*2. store*');
    await ada.closes();
    await ada.sees('*What We Built* — architecture, 3 components');
  });

  it('are asked for where nothing is written', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Rows');
    await opensSection(ada, 'Cost/Performance Analysis');
    await ada.presses('Add several');
    await isOn(ada, 'Add metrics');
    await ada.fills('Metric | Value | Notes', '|---|---|');
    await ada.submits();
    expect(ada.errors()).toEqual({ 'Metric | Value | Notes': 'Write at least one metric.' });
  });

  it('are not offered where a row is more than a line', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Rows');
    await writesRows(ada, 'The Journey', 'phase', [{ Title: 'One' }]);
    await opensSection(ada, 'The Journey');
    await expect(ada.presses('Add several')).rejects.toThrow('Add several');
  });
});
