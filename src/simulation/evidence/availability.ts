/** What tests, indicators and findings say of how often a control works. */
import type { Control, EstimateUpdate, Evidence, EvidenceWeights } from '../../domain/index';
import { availabilityOf, type BetaBelief, type Reliability, updateProbability } from '../../engine/index';
import { betaFigures } from './figures';
import { factorOf, indicatorObservations, type Multiplied, NO_FACTORS } from './indicator-factors';
import { learnAll, type Observation } from './learn';

type Belief = Multiplied & { beta: BetaBelief };

/**
 * The control with the availability that its tests leave: beta-binomial, the stated availability A counting as A·w of w
 * cases passed; then the factors of its indicators and of open findings.
 */
export function learnAvailability(
  control: Control,
  evidence: Evidence,
  weights: EvidenceWeights,
): { control: Control; update: EstimateUpdate } | null {
  const stated = availabilityOf(control.reliability);
  const weight = weights.tests;
  const learned = learnAll<Belief>(
    {
      subjectId: control.id,
      quantity: 'AVAILABILITY',
      belief: { beta: { a: weight * stated, b: weight * (1 - stated) }, factors: NO_FACTORS },
      figures: (belief) => betaFigures(belief.beta, factorOf(belief)),
    },
    [
      ...testObservations(control, evidence),
      ...indicatorObservations<Belief>(evidence, ({ controlId }) => controlId === control.id),
      ...findingObservations(control, evidence, weights),
    ],
  );
  if (learned === null) return null;
  const reliability = reliabilityAt(control.reliability, learned.update.updated.mean);
  return { control: { ...control, reliability }, update: learned.update };
}

const DAYS_A_YEAR = 365;

/** Works for the share A of the year; outages that are simulated keep their length and become as frequent as A needs. */
function reliabilityAt({ availability, variantEfficacy, mode }: Reliability, working: number): Reliability {
  if (mode !== 'stateful' || typeof availability === 'number') return { availability: working, variantEfficacy };
  const { daysToRestore, formula } = availability;
  const failuresPerYear =
    formula === 'fairCam'
      ? DAYS_A_YEAR * (1 - working ** (1 / daysToRestore))
      : (DAYS_A_YEAR * (1 / working - 1)) / daysToRestore;
  if (!(failuresPerYear >= 0 && failuresPerYear <= DAYS_A_YEAR)) return { availability: working, variantEfficacy };
  return { availability: { failuresPerYear, daysToRestore, formula }, variantEfficacy, mode };
}

function testObservations({ id }: Control, { tests }: Evidence): Observation<Belief>[] {
  return tests
    .filter(({ controlId }) => controlId === id)
    .map(({ id: evidenceId, performedOn, samples, passes }) => ({
      evidenceId,
      noun: 'ControlTest',
      countsOn: performedOn,
      learn: (belief) => ({
        ...belief,
        beta: updateProbability(belief.beta, { trials: samples, successes: passes }),
      }),
    }));
}

function findingObservations(
  { id }: Control,
  { findings }: Evidence,
  { majorFinding, minorFinding }: EvidenceWeights,
): Observation<Belief>[] {
  const factors = { MAJOR: majorFinding, MINOR: minorFinding, OPPORTUNITY: 1 };
  return findings
    .filter(({ controlIds, closedAt, grade }) => closedAt === null && factors[grade] < 1 && controlIds.includes(id))
    .map(({ id: evidenceId, foundOn, grade }) => ({
      evidenceId,
      noun: 'Finding',
      countsOn: foundOn,
      learn: (belief) => ({ ...belief, factors: new Map(belief.factors).set(evidenceId, factors[grade]) }),
    }));
}
