import { printCells } from './print-cells.ts';
import { quantile } from './quantile.ts';

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
    const p99 = quantile(samples, 0.99);
    const verdict = most === undefined ? '' : `${most} ${unit}${p99 <= most ? '' : ' EXCEEDED'}`;
    const figures = [quantile(samples, 0.5), p99, Math.max(...samples)].map(
      (value) => `${value.toFixed(1)} ${unit}`,
    );
    return [what, String(samples.length), ...figures, verdict];
  });
  const table = [['', 'runs', 'p50', 'p99', 'max', 'p99 at most'], ...cells];
  printCells(title, table);
}
