import type { Highs, Model } from 'highs';
import { modelData } from './highs';
import { ProgramBuilder, type Row } from './mip';
import type { Plane } from './plane';

/** A plane with the point at which it touches. */
export interface Cut extends Plane {
  readonly point: Float64Array;
}

export interface NodeAnswer {
  /** What the function is at least, on this node. */
  readonly bound: number;
  readonly point: Float64Array;
  /** By column: what a unit of it costs beyond the bound, in the unit of the function. */
  readonly reducedCosts: Float64Array;
}

/** Rows of planes from which those that do not hold the bound are dropped. */
const MANY_CUTS = 300;
const TOLERANCE = 1e-9;

/** The linear program of a branch and bound over planes: minimise θ above all planes, within the rows. */
export class NodeProgram {
  private readonly model: Model;
  private cuts = 0;

  constructor(
    private readonly highs: Highs,
    private readonly columns: number,
    private readonly rows: readonly Row[],
    private readonly scale: number,
  ) {
    const program = new ProgramBuilder();
    for (let j = 0; j < columns; j++) program.continuous(0, 1);
    program.continuous(0, Number.POSITIVE_INFINITY, 1);
    program.rows.push(...rows);
    this.model = highs.createModel(modelData(program));
    this.model.options.set({
      output_flag: false,
      small_matrix_value: 1e-12,
    });
    this.tolerate(TOLERANCE);
  }

  /** Solves within these bounds of the columns; null when no point keeps the rows. */
  solve(low: Int8Array, high: Int8Array): NodeAnswer | null {
    this.model.changeColsBounds(
      { kind: 'range', from: 0, to: this.columns - 1 },
      Float64Array.from(low),
      Float64Array.from(high),
    );
    const { modelStatus } = this.highs.constants;
    const status = this.run();
    if (status === modelStatus.infeasible) return null;
    if (status !== modelStatus.optimal) return this.undecided(low, high);
    const { colValue, colDual } = this.model.getSolution();
    if (this.cuts > MANY_CUTS) this.dropIdle();
    return {
      bound: colValue[this.columns]! * this.scale,
      point: colValue.slice(0, this.columns).map((value) => Math.min(Math.max(value, 0), 1)),
      reducedCosts: colDual.slice(0, this.columns).map((cost) => cost * this.scale),
    };
  }

  /** Runs on from the basis of the node before; where rounding defeats that, from no basis, then with wider tolerances. */
  private run(): number {
    const { modelStatus } = this.highs.constants;
    const decided = () => [modelStatus.optimal, modelStatus.infeasible].some((s) => s === this.model.getModelStatus());
    this.model.run();
    for (const tolerance of [TOLERANCE, 100 * TOLERANCE]) {
      if (decided()) break;
      this.tolerate(tolerance);
      this.model.clearSolver();
      this.model.run();
    }
    this.tolerate(TOLERANCE);
    return this.model.getModelStatus();
  }

  private tolerate(tolerance: number): void {
    this.model.options.set({ primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance });
  }

  /** Where the program tells nothing: the middle of the bounds without a bound, so that the node is split; a single point is checked. */
  private undecided(low: Int8Array, high: Int8Array): NodeAnswer | null {
    const point = Float64Array.from(low, (value, j) => (value + high[j]!) / 2);
    if (low.every((value, j) => value === high[j]) && !this.rows.every((row) => keeps(row, point))) return null;
    return { bound: Number.NEGATIVE_INFINITY, point, reducedCosts: new Float64Array(this.columns) };
  }

  /** θ ≥ height + Σ slope · (x − point). */
  add({ height, slopes, point }: Cut): void {
    let constant = height;
    const indices: number[] = [];
    const values: number[] = [];
    for (let j = 0; j < this.columns; j++) {
      if (slopes[j] === 0) continue;
      constant -= slopes[j]! * point[j]!;
      indices.push(j);
      values.push(-slopes[j]! / this.scale);
    }
    indices.push(this.columns);
    values.push(1);
    this.model.addRow(constant / this.scale, Number.POSITIVE_INFINITY, { indices, values });
    this.cuts++;
  }

  private dropIdle(): void {
    const { rowStatus } = this.model.getBasis();
    const { basic } = this.highs.constants.basisStatus;
    const idle: number[] = [];
    for (let i = this.rows.length; i < rowStatus.length; i++) if (rowStatus[i] === basic) idle.push(i);
    if (idle.length === 0) return;
    this.model.deleteRows({ kind: 'set', indices: Int32Array.from(idle) });
    this.cuts -= idle.length;
  }

  close(): void {
    this.model.dispose();
  }
}

function keeps({ columns, coefficients, low, high }: Row, point: Float64Array): boolean {
  const sum = columns.reduce((total, column, k) => total + coefficients[k]! * point[column]!, 0);
  const rounding = 1e-9 * Math.max(1, Number.isFinite(high) ? Math.abs(high) : Math.abs(low));
  return sum <= high + rounding && sum >= low - rounding;
}
