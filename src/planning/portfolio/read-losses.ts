import { fault, type JsonObject, pathOf, shown } from '../../engine/index';

/** Losses up to this keep sums over years and risks exact to a unit. */
const LARGEST = 1e15;
/** So many faults of losses are listed: one wrong column would fill pages. */
const MOST_FAULTS = 5;

/** The losses, a row for each year with one number for each risk, by risk and year. */
export function readLosses(object: JsonObject, risks: number): { years: number; losses: Float64Array } {
  const rows = object.fields.get('losses');
  if (!Array.isArray(rows) || rows.length === 0) {
    const [code, message] = Array.isArray(rows)
      ? (['EMPTY', 'must not be empty'] as const)
      : rows === undefined
        ? (['MISSING', 'is missing'] as const)
        : (['WRONG_TYPE', `must be a list, found ${shown(rows)}`] as const);
    fault(object, 'losses', code, message);
    return { years: 0, losses: new Float64Array(0) };
  }
  const years = rows.length;
  const losses = new Float64Array(risks * years);
  let found = 0;
  const refuse = (code: 'WRONG_TYPE' | 'LENGTH_MISMATCH' | 'OUT_OF_RANGE', place: string, message: string): void => {
    if (found++ < MOST_FAULTS) object.faults.push({ code, path: `${pathOf(object, 'losses')}${place}`, message });
  };
  (rows as unknown[]).forEach((row, s) => {
    if (!Array.isArray(row)) {
      refuse('WRONG_TYPE', `[${s}]`, `must be a list, found ${shown(row)}`);
    } else if (row.length !== risks) {
      refuse('LENGTH_MISMATCH', `[${s}]`, `must have ${risks} numbers, one for each risk, found ${row.length}`);
    } else {
      (row as unknown[]).forEach((loss, r) => {
        if (typeof loss === 'number' && loss >= 0 && loss <= LARGEST) losses[r * years + s] = loss;
        else refuse('OUT_OF_RANGE', `[${s}][${r}]`, `must be a number from 0 to ${LARGEST}, found ${shown(loss)}`);
      });
    }
  });
  return { years, losses };
}
