import type { JournalRow } from '../../entry/build-journal.ts';
import { journalRowQuestions } from '../../entry/build-journal-questions.ts';
import { rowIdAt } from './headed-row.ts';
import type { PlannedRow } from './merge-rows.ts';
import { editTable, findTable, textsOf, writeTable } from './table.ts';

type Component = JournalRow<'component'>;
type Cost = JournalRow<'cost'>;

const componentLabels = journalRowQuestions.component.map(({ label }) => label);
const costLabels = journalRowQuestions.cost.map(({ label }) => label);

export function readComponents(body: string): readonly Component[] {
  return cellsIn(body, componentLabels).map(([name = '', status = '', notes = ''], at) => ({
    id: rowIdAt(at),
    name,
    status,
    notes,
  }));
}

export function writeComponents(rows: readonly Component[]): string {
  return writeTable(componentLabels, rows.map(componentCells));
}

export function editComponents(body: string, rows: readonly PlannedRow<Component>[]): string {
  const cells = rows.map(({ row, from }) => ({ row: componentCells(row), from }));
  return editTable(body, componentLabels, cells);
}

export function readCosts(body: string): readonly Cost[] {
  return cellsIn(body, costLabels).map(([metric = '', value = '', notes = ''], at) => ({
    id: rowIdAt(at),
    metric,
    value,
    notes,
  }));
}

export function writeCosts(rows: readonly Cost[]): string {
  return writeTable(costLabels, rows.map(costCells));
}

export function editCosts(body: string, rows: readonly PlannedRow<Cost>[]): string {
  return editTable(
    body,
    costLabels,
    rows.map(({ row, from }) => ({ row: costCells(row), from })),
  );
}

function componentCells({ name, status, notes }: Component): readonly string[] {
  return [name, status, notes];
}

function costCells({ metric, value, notes }: Cost): readonly string[] {
  return [metric, value, notes];
}

function cellsIn(body: string, labels: readonly string[]): readonly (readonly string[])[] {
  const table = findTable(body, labels);
  return table === null ? [] : textsOf(table);
}
