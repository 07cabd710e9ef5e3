import { type FrequencySpec, frequencyOf, type Portfolio, type PortfolioRisk } from '../../engine/index';

/** Given the factor on the rate, the probability that no own event of a risk leads to what is looked for. */
export type NoEvent = (factor: number) => number;

/** The number of own events at each point, where its rank is given; `factors` as below, null for none. */
export function countsAt(
  { frequencySpec: spec, frequency }: PortfolioRisk,
  ranks: Float64Array,
  factors: Float64Array | null,
): Float64Array {
  if (factors === null) return ranks.map((rank) => frequency.quantile(rank));
  const lawAt = lawOf(spec, factors);
  return ranks.map((rank, k) => frequencyOf(lawAt(factors[k]!)).quantile(rank));
}

/** The law of the number of own events by the factor on the rate. */
function lawOf(spec: FrequencySpec, factors: Float64Array): (factor: number) => FrequencySpec {
  if (spec.type === 'poisson') return (factor) => ({ ...spec, rate: spec.rate * factor });
  if (spec.type === 'negativeBinomial') return (factor) => ({ ...spec, mean: spec.mean * factor });
  const hazard = hazardKeepingMean(spec.probability, factors);
  return (factor) => ({ ...spec, probability: -Math.expm1(-hazard * factor) });
}

/** `reach` is the probability that one own event leads to it; `factors` the equally likely factors on the rate. */
export function noEventOf(risk: PortfolioRisk, reach: number, factors: Float64Array | null): NoEvent {
  const spec = risk.frequencySpec;
  switch (spec.type) {
    case 'poisson':
      return (factor) => Math.exp(-spec.rate * factor * reach);
    case 'negativeBinomial':
      return (factor) => (1 + (spec.mean * factor * reach) / spec.size) ** -spec.size;
    case 'bernoulli':
    case 'binomial':
      return trialsWithout(spec, reach, factors);
  }
}

function trialsWithout(
  spec: Extract<FrequencySpec, { type: 'bernoulli' | 'binomial' }>,
  reach: number,
  factors: Float64Array | null,
): NoEvent {
  const trials = spec.type === 'binomial' ? spec.trials : 1;
  if (factors === null) return () => (1 - spec.probability * reach) ** trials;
  const hazard = hazardKeepingMean(spec.probability, factors);
  return (factor) => (1 + Math.expm1(-hazard * factor) * reach) ** trials;
}

/** The hazard H with mean of 1 − exp(−H·factor) over the factors equal to the probability: a driver keeps the mean. */
function hazardKeepingMean(probability: number, factors: Float64Array): number {
  if (probability === 0) return 0;
  const mean = (hazard: number): number =>
    factors.reduce((sum, factor) => sum - Math.expm1(-hazard * factor), 0) / factors.length;
  let [low, high] = [0, -Math.log1p(-Math.min(probability, 0.999_999))];
  while (mean(high) < probability && high < 1e9) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (mean(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * For each risk, the probability that one own event of it, met by its controls, leads to at least one event of
 * `target`: by itself when it is the target, else through links. Loops are followed until nothing changes.
 */
export function reachOf(portfolio: Portfolio, target: number): Float64Array {
  const { risks, links } = portfolio;
  // Given that the event happens in spite of controls.
  const happened = new Float64Array(risks.length);
  happened[target] = 1;
  for (let round = 0, change = 1; change > 1e-12 && round < 10_000; round++) {
    const none = new Float64Array(risks.length).fill(1);
    for (const { from, to, kind, value, survival } of links) {
      const hit = survival * risks[to]!.frequencySurvival * happened[to]!;
      none[from]! *= kind === 'probability' ? 1 - value * hit : Math.exp(-value * hit);
    }
    change = 0;
    for (let risk = 0; risk < risks.length; risk++) {
      if (risk === target) continue;
      change = Math.max(change, Math.abs(1 - none[risk]! - happened[risk]!));
      happened[risk] = 1 - none[risk]!;
    }
  }
  return happened.map((probability, risk) => probability * risks[risk]!.frequencySurvival);
}
