import {
  type EstimateSpec,
  type EstimateSummary,
  type Problem,
  refusal,
  type Result,
  severitySummary,
  success,
} from '../domain/index';
import { disagreement, type ExpertInterval, linearPool, logarithmicPool } from '../engine/index';
import { outOfRange } from './simulation-order';

export interface ExpertRangeInput {
  low: number;
  high: number;
  confidence?: number | null;
  weight?: number | null;
}

export interface EstimatePoolInput {
  /** Ranges of one quantity by several experts, 2 to 50. */
  experts: ExpertRangeInput[];
  method?: 'LINEAR' | 'LOGARITHMIC' | null;
}

export interface EstimatePool extends EstimateSummary {
  /** To be handed in as an estimate. */
  spec: EstimateSpec;
  /** Share of the variance of the logarithm that lies between the experts. */
  disagreement: number;
  experts: (EstimateSummary & { weight: number })[];
}

const CONFIDENCE = 0.9;
const EXPERTS = { fewest: 2, most: 50 };

/** Several experts' ranges as one estimate; a pure function. */
export function poolEstimates({ experts, method }: EstimatePoolInput): Result<EstimatePool> {
  const given = experts.map(({ low, high, confidence, weight }) => ({
    low,
    high,
    confidence: confidence ?? CONFIDENCE,
    weight: weight ?? 1,
  }));
  const problems = [...countProblems(given.length), ...given.flatMap(expertProblems)];
  if (problems.length > 0) return refusal(...problems);
  const total = given.reduce((sum, { weight }) => sum + weight, 0);
  const spec: EstimateSpec = {
    form: 'DISTRIBUTION',
    distribution: method === 'LOGARITHMIC' ? { type: 'lognormal', ...logarithmicPool(given) } : linearPool(given),
  };
  return success({
    spec,
    ...severitySummary(spec),
    disagreement: disagreement(given),
    experts: given.map(({ weight, ...range }) => ({
      weight: weight / total,
      ...severitySummary({ form: 'RANGE', ...range }),
    })),
  });
}

function countProblems(count: number): Problem[] {
  if (count >= EXPERTS.fewest && count <= EXPERTS.most) return [];
  return [outOfRange(['experts'], `experts has ${count} entries; it must have ${EXPERTS.fewest} to ${EXPERTS.most}`)];
}

function expertProblems({ low, high, confidence, weight }: ExpertInterval, index: number): Problem[] {
  const at = (field: string): string[] => ['experts', String(index), field];
  const within = (field: string, value: number, holds: boolean, bound: string): Problem[] =>
    holds ? [] : [outOfRange(at(field), `${at(field).join('.')} is ${value}; it must be ${bound}`)];
  return [
    ...within('low', low, low > 0 && Number.isFinite(low), 'above 0'),
    ...within('high', high, high > low && Number.isFinite(high), `above low, ${low}`),
    ...within('confidence', confidence, confidence > 0 && confidence < 1, 'above 0 and below 1'),
    ...within('weight', weight, weight > 0 && Number.isFinite(weight), 'above 0'),
  ];
}
