import type { Outcomes } from './outcomes';

/** A loss is at or below a bound within this, relative to the bound: sums carry rounding. */
const SLACK = 1e-12;

/** Cumulative figures of the sum of two independent lists of outcomes: one walk along both for each bound. */
export class Halves {
  private readonly below: Float64Array;

  constructor(
    private readonly a: Outcomes,
    private readonly b: Outcomes,
  ) {
    this.below = runningSum(b.masses);
  }

  get largest(): number {
    return this.a.losses.at(-1)! + this.b.losses.at(-1)!;
  }

  /** Probability joined with neighbours, in all and around one loss. */
  get joined(): { total: number; atOne: number } {
    return { total: this.a.joined + this.b.joined, atOne: this.a.joinedAtOne + this.b.joinedAtOne };
  }

  /** P(S ≤ bound). */
  probability(bound: number): number {
    let sum = 0;
    this.walk(bound, (i, count) => {
      sum += this.a.masses[i]! * this.below[count - 1]!;
    });
    return sum;
  }

  /** The largest loss at or below a bound. */
  lossUpTo(bound: number): number {
    let largest = 0;
    this.walk(bound, (i, count) => {
      largest = Math.max(largest, this.a.losses[i]! + this.b.losses[count - 1]!);
    });
    return largest;
  }

  /** E[part of each risk; S ≤ bound]. */
  partsUpTo(bound: number): Float64Array {
    const { risks } = this.a;
    const parts = new Float64Array(risks);
    /** P(a at least the row that leaves room for the row of b), gathered by row of b. */
    const room = new Float64Array(this.b.losses.length);
    this.walk(bound, (i, count) => {
      const below = this.below[count - 1]!;
      for (let r = 0; r < risks; r++) parts[r] = parts[r]! + this.a.parts[i * risks + r]! * below;
      room[count - 1] = room[count - 1]! + this.a.masses[i]!;
    });
    let mass = 0;
    for (let j = room.length - 1; j >= 0; j--) {
      mass += room[j]!;
      if (mass === 0) continue;
      for (let r = 0; r < risks; r++) parts[r] = parts[r]! + mass * this.b.parts[j * risks + r]!;
    }
    return parts;
  }

  /** For each row of a that leaves room for some of b: how many. */
  private walk(bound: number, visit: (row: number, count: number) => void): void {
    const top = bound * (1 + SLACK);
    const { losses } = this.b;
    let count = losses.length;
    for (let i = 0; i < this.a.losses.length; i++) {
      const rest = top - this.a.losses[i]!;
      while (count > 0 && losses[count - 1]! > rest) count--;
      if (count === 0) return;
      visit(i, count);
    }
  }
}

function runningSum(masses: Float64Array): Float64Array {
  let sum = 0;
  return masses.map((mass) => (sum += mass));
}
