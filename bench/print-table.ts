import { printCells } from './print-cells.ts';

/** One line of a table: what was measured, in milliseconds or whatever `unit` says, over all its runs. */
export type Measured = {
  readonly what: string;
  readonly samples: readonly number[];
  readonly unit: 'ms' | 'MB';
  /** What the p99 may be at most; absent for a peer that is only measured beside. */
  readonly most?: number;
};

/** Prints runs, p50, p99 and the largest of each, with the limit beside. */
export function printTable(title: string, rows: readonly Measured[]): void {
  const cells = rows.map(({ what, samples, unit, most }) => {
    const sorted = [...samples].sort((a, b) => a - b);
    const p99 = quantile(sorted, 0.99);
    const verdict = most === undefined ? '' : `${most} ${unit}${p99 <= most ? '' : ' EXCEEDED'}`;
    const figures = [quantile(sorted, 0.5), p99, sorted.at(-1) ?? Number.NaN].map(
      (value) => `${value.toFixed(1)} ${unit}`,
    );
    return [what, String(samples.length), ...figures, verdict];
  });
  const table = [['', 'runs', 'p50', 'p99', 'max', 'p99 at most'], ...cells];
  printCells(title, table);
}

/** The nearest-rank quantile of sorted samples. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
