import { exactSum } from '../../math/sum';
import type { SeveritySpec } from '../../model';
import type { Definition, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { mixtureQuantiles } from '../mixture-quantiles';
import { shareFaults } from './discrete';

/** One of several severities, chosen with the listed weights at each event. */
export const mixture: Definition<SpecOf<SeveritySpec, 'mixture'>, Severity> = {
  type: 'mixture',
  parameters: { weights: { listOf: 'positive' }, components: { listOf: 'severity' } },
  crossCheck: ({ weights, components }) => shareFaults('weights', weights, 'components', components.length),
  build: ({ weights, components }, severityOf) => mixtureLaw(weights, components.map(severityOf)),
};

function mixtureLaw(weights: readonly number[], components: readonly Severity[]): Severity {
  const total = exactSum(weights);
  const shares = weights.map((weight) => weight / total);
  const average = (figure: (component: Severity) => number): number =>
    components.reduce((sum, component, i) => sum + shares[i]! * figure(component), 0);
  const mean = average((component) => component.mean);
  const law = {
    mean,
    variance: average((component) => component.variance + (component.mean - mean) * (component.mean - mean)),
    minimum: Math.min(...components.map((component) => component.minimum)),
    maximum: Math.max(...components.map((component) => component.maximum)),
    cdf: (x: number) => average((component) => component.cdf(x)),
    survival: (x: number) => average((component) => component.survival(x)),
    limitedMean: (x: number) => average((component) => component.limitedMean(x)),
    limitedSecondMoment: (x: number) => average((component) => component.limitedSecondMoment(x)),
    atoms: mixedAtoms(shares, components),
    breakpoints: [...new Set(components.flatMap((component) => component.breakpoints))].sort((a, b) => a - b),
  };
  return { ...law, ...mixtureQuantiles(law, components) };
}

function mixedAtoms(shares: readonly number[], components: readonly Severity[]): Severity['atoms'] {
  const masses = new Map<number, number>();
  components.forEach((component, i) => {
    for (const { value, probability } of component.atoms) {
      masses.set(value, (masses.get(value) ?? 0) + shares[i]! * probability);
    }
  });
  return [...masses].sort(([a], [b]) => a - b).map(([value, probability]) => ({ value, probability }));
}
