/** A row of a linear program: low ≤ Σ coefficient · column ≤ high. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

export interface Column {
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** A mixed-integer linear program: minimise Σ cost · column subject to the rows and bounds. */
export interface MixedProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Collects columns and rows; every call that adds one answers its index. */
export class ProgramBuilder implements MixedProgram {
  readonly columns: Column[] = [];
  readonly rows: Row[] = [];

  /** A column that is 0 or 1. */
  binary(cost = 0): number {
    return this.columns.push({ cost, low: 0, high: 1, whole: true }) - 1;
  }

  continuous(low: number, high: number, cost = 0): number {
    return this.columns.push({ cost, low, high, whole: false }) - 1;
  }

  /** low ≤ Σ terms ≤ high, with terms as [column, coefficient]. */
  row(terms: readonly (readonly [column: number, coefficient: number])[], low: number, high: number): number {
    const columns = terms.map(([column]) => column);
    const coefficients = terms.map(([, coefficient]) => coefficient);
    return this.rows.push({ columns, coefficients, low, high }) - 1;
  }

  atMost(terms: readonly (readonly [column: number, coefficient: number])[], high: number): number {
    return this.row(terms, Number.NEGATIVE_INFINITY, high);
  }

  atLeast(terms: readonly (readonly [column: number, coefficient: number])[], low: number): number {
    return this.row(terms, low, Number.POSITIVE_INFINITY);
  }

  equal(terms: readonly (readonly [column: number, coefficient: number])[], value: number): number {
    return this.row(terms, value, value);
  }

  fix(column: number, value: number): void {
    this.columns[column] = { ...this.columns[column]!, low: value, high: value };
  }
}
