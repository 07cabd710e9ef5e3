import { cascadeShare } from '../services/index';
import type { Movement, ScenarioComparison, ScenarioFigures } from '../services/index';

/** A comparison as the API shows it. */
export function comparisonView(comparison: ScenarioComparison): object {
  return {
    ...comparison,
    base: figuresView(comparison.base),
    scenarios: comparison.scenarios.map(({ figures, risks, kinds, ...scenario }) => ({
      ...scenario,
      figures: figuresView(figures),
      risks: risks.map(({ key, ...moved }: Movement) => ({ riskId: key, ...moved })),
      kinds: kinds.map(({ key, ...moved }: Movement) => ({ kind: key, ...moved })),
    })),
  };
}

function figuresView({ ledger, risks, ...figures }: ScenarioFigures): object {
  return { ...ledger, cascadeShare: cascadeShare(ledger, risks), ...figures };
}
