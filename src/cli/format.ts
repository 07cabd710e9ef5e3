import type { Interval, Measured } from '../engine/index';

/** Losses from here up are shown without decimals. */
const WHOLE_FROM = 1000;

/** A figure with thousands separators: whole from 1,000 up, else with four significant digits. */
export function figure(value: number | null): string {
  if (value === null) return 'n/a';
  if (Math.abs(value) >= WHOLE_FROM) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}

/** Value ± standard error; an exact figure, and one whose error cannot be stated, stands alone. */
export function withError(measured: Measured | undefined): string {
  if (!measured) return '';
  const { value, standardError } = measured;
  return standardError === null || standardError === 0
    ? figure(value)
    : `${figure(value)} ± ${standardError.toLocaleString('en', { maximumSignificantDigits: 2 })}`;
}

/** Value [low, high] of a 95 % interval. */
export function withInterval(interval: Interval | undefined): string {
  if (!interval) return '';
  const { value, low, high } = interval;
  return low === high ? figure(value) : `${figure(value)} [${figure(low)}, ${figure(high)}]`;
}

/** A share as a percentage with up to three decimals. */
export function percent(share: number | null): string {
  return share === null ? 'n/a' : `${(100 * share).toLocaleString('en', { maximumFractionDigits: 3 })} %`;
}

/** Rows as text columns; the first is set to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('   ')
      .trimEnd(),
  );
}
