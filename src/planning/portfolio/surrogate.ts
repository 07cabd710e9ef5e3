import type { Choice, PortfolioInstance, PortfolioObjective } from './instance';
import { tailMean, type TailWeights } from './tail-mean';
import { addScaled, type TailYears, tailYears } from './tail-years';

/** A figure of the annual loss and how it moves with what survives of each risk. */
export interface SurrogateFigure {
  readonly value: number;
  /** By risk: its mean loss, before actions, over the years that the figure averages. */
  readonly slopes: Float64Array;
}

/**
 * The annual loss with every risk's loss scaled by what the chosen actions let through: Σ_r loss_sr · Π survival. Exact
 * for actions on severities; for actions on frequencies and cascades it understates what is left of the tail.
 */
export class SurrogateLoss {
  private readonly means: Float64Array;
  private readonly tail: TailYears;
  private readonly annual: Float64Array;
  /** The worst years of the figure at hand, and what each weighs in their mean. */
  private readonly worst: Uint32Array;
  private readonly weights: Float64Array;

  constructor(private readonly instance: PortfolioInstance) {
    const { risks, years, losses } = instance;
    this.means = Float64Array.from(risks, (_, r) => meanOf(losses.subarray(r * years, (r + 1) * years)));
    this.tail = tailYears(instance);
    this.annual = new Float64Array(this.tail.years);
    this.worst = new Uint32Array(this.tail.years);
    this.weights = new Float64Array(this.tail.years);
  }

  /** What survives of each risk when the options are chosen. */
  survivals(choice: Choice): Float64Array {
    const shares = new Float64Array(this.instance.risks.length).fill(1);
    this.instance.actions.forEach(({ options }, i) => {
      for (const { risk, share } of options[choice[i]!]?.survivals ?? []) shares[risk]! *= share;
    });
    return shares;
  }

  figure(objective: PortfolioObjective, shares: Float64Array): SurrogateFigure {
    if (objective === 'mean') return this.mean(shares);
    const tail = this.conditionalValueAtRisk(shares);
    if (objective === 'cvar') return tail;
    const { meanWeight } = objective;
    return {
      value: tail.value + meanWeight * this.mean(shares).value,
      slopes: tail.slopes.map((slope, r) => slope + meanWeight * this.means[r]!),
    };
  }

  /** The objective of a choice: its figure with all charges. */
  value(objective: PortfolioObjective, choice: Choice): number {
    const shares = this.survivals(choice);
    const tail = objective === 'mean' ? 0 : this.tailMean(shares).mean;
    const weight = objective === 'mean' ? 1 : objective === 'cvar' ? 0 : objective.meanWeight;
    const mean = weight === 0 ? 0 : weight * this.mean(shares).value;
    return tail + mean + chargesOf(this.instance, choice);
  }

  /** Mean annual loss. */
  mean(shares: Float64Array): SurrogateFigure {
    let value = 0;
    for (let r = 0; r < shares.length; r++) value += shares[r]! * this.means[r]!;
    return { value, slopes: this.means };
  }

  /** Mean of the worst (1 − level) · N years (Rockafellar and Uryasev 2000); the last year counts by a share where that is not whole. */
  conditionalValueAtRisk(shares: Float64Array): SurrogateFigure {
    const { years, losses } = this.tail;
    const { mean, threshold, above, at } = this.tailMean(shares);
    let count = 0;
    for (let s = 0; s < years; s++) {
      const annual = this.annual[s]!;
      if (annual < threshold) continue;
      this.worst[count] = s;
      this.weights[count++] = annual > threshold ? above : at;
    }
    const slopes = new Float64Array(shares.length);
    for (let r = 0; r < slopes.length; r++) {
      let slope = 0;
      for (let i = 0; i < count; i++) slope += this.weights[i]! * losses[r * years + this.worst[i]!]!;
      slopes[r] = slope;
    }
    return { value: mean, slopes };
  }

  private tailMean(shares: Float64Array): TailWeights {
    return tailMean(addScaled(this.annual.fill(0), this.tail, shares), this.tail.count);
  }
}

/** What the objective has beside risk. */
export const chargesOf = ({ actions, base = 0 }: PortfolioInstance, choice: Choice): number =>
  actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.charge ?? 0), base);

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
