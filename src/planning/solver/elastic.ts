import type { ProgramBuilder, Row } from './mip';

/**
 * Adds the row so that it holds only as far as `column` does not give way: a switch (0 or 1) gives it all the room that
 * its columns can need, another column one unit for one unit.
 */
export function addElastic(program: ProgramBuilder, row: Row, column: number, kind: 'switch' | 'amount'): void {
  const terms = row.columns.map((place, k) => [place, row.coefficients[k]!] as const);
  const [least, most] = reach(program, row);
  if (most > row.high) program.atMost([...terms, [column, kind === 'switch' ? row.high - most : -1]], row.high);
  if (least < row.low) program.atLeast([...terms, [column, kind === 'switch' ? row.low - least : 1]], row.low);
}

/** The least and the most that a row can come to within the bounds of its columns. */
function reach({ columns }: ProgramBuilder, row: Row): [least: number, most: number] {
  let [least, most] = [0, 0];
  row.columns.forEach((place, k) => {
    const ends = [row.coefficients[k]! * columns[place]!.low, row.coefficients[k]! * columns[place]!.high];
    least += Math.min(...ends);
    most += Math.max(...ends);
  });
  return [least, most];
}
