import type { MixedProgram } from './mip';

/** Largest magnitude of a cost or coefficient: above it, rounding of doubles spoils tolerances of 1e-7. */
const LARGEST = 1e12;

/**
 * Throws on numbers that HiGHS takes without a word and answers wrongly: a coefficient that is no number comes back as
 * "Optimal". Instances are checked before, so that this is a fault of the caller.
 */
export function refuseNumbers({ columns, rows }: MixedProgram): void {
  columns.forEach(({ cost, low, high }, i) => {
    demand(usable(cost), `cost of column ${i}`, cost);
    demand(low <= high, `bounds of column ${i}`, `${low} to ${high}`);
  });
  rows.forEach((row, i) => {
    demand(row.low <= row.high, `bounds of row ${i}`, `${row.low} to ${row.high}`);
    demand(row.columns.length === row.coefficients.length, `length of row ${i}`, row.columns.length);
    demand(new Set(row.columns).size === row.columns.length, `columns of row ${i}`, 'one twice');
    row.coefficients.forEach((coefficient) => {
      demand(usable(coefficient), `coefficient in row ${i}`, coefficient);
    });
    row.columns.forEach((column) => {
      demand(columns[column] !== undefined, `column in row ${i}`, column);
    });
  });
}

function usable(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST;
}

function demand(holds: boolean, what: string, found: number | string): void {
  if (!holds) throw new RangeError(`linear program: ${what} is ${found}`);
}
