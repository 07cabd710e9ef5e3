import { type Problem, refusal, type Result, success } from '../domain/index';
import type { PeopleLedger } from '../engine/index';
import { compareScenarios, compileModel, evidenceAsOf, learnRegister, modelDigest } from '../simulation/index';
import { evidenceIn } from './evidence';
import type { EvidenceItem, EvidenceTrail, EvidenceTrailInput } from './evidence-effects';
import { daysAfter, itemsWithin } from './evidence-trail-items';
import type { QuantifiedParts } from './quantified-parts';
import { quantificationProblem, yearsProblems } from './scenario-compare';
import { peopleFigures } from './scenario-people';
import type { Caller } from './services';
import { optionsOf, orderOf, outOfRange } from './simulation-order';
import { statedSnapshotIn } from './snapshot';

/** Days with evidence that one trail tells of. */
const DAYS_MAXIMUM = 100;

/**
 * The residual year at the end of each day from which evidence counts, beside the day before the first. The register is
 * the one of today, so that only evidence makes the difference; nothing is stored.
 */
export async function trailOfEvidence(
  parts: QuantifiedParts,
  caller: Caller,
  input: EvidenceTrailInput,
): Promise<Result<EvidenceTrail>> {
  const [stated, evidence] = await parts.database.read(async (tx) => [
    await statedSnapshotIn(tx, caller.organizationId, parts.now()),
    await evidenceIn(tx, caller.organizationId),
  ]);
  const order = orderOf(input);
  const items = itemsWithin(stated, evidence, input);
  const days = [...new Set(items.map(({ countsOn }) => countsOn))].sort();
  const problems = [
    ...(order.ok ? yearsProblems(days.length, order.value) : order.problems),
    ...periodProblems(input, days.length),
  ];
  if (!order.ok || problems.length > 0) return refusal(...problems);
  const asOf = (day: string) => compileModel(learnRegister(stated, evidenceAsOf(evidence, day), day).snapshot).model;
  const [base, ...scenarios] = [dayBefore(input.startOn), ...days].map(asOf);
  const asked = { base: base!, scenarios, options: optionsOf(order.value), appetite: [], largestEvent: false };
  const digests = [base!, ...scenarios].map(modelDigest);
  const key = JSON.stringify(['evidence trail', caller.organizationId, digests, order.value]);
  const comparison = await parts.lane.run(key, (signal) => compareScenarios(asked, parts.runner, { signal }));
  if ('refusals' in comparison) return refusal(...comparison.refusals.map(quantificationProblem));
  const itemsOn = (day: string): EvidenceItem[] => items.filter(({ countsOn }) => countsOn === day);
  const peopleAt = (place: number | null): PeopleLedger[] => peopleFigures(comparison, place, []).people;
  return success({
    currency: base!.currency,
    method: comparison.method,
    trials: comparison.trials,
    seed: order.value.seed,
    points: [
      { endOn: dayBefore(input.startOn), items: [], ledger: comparison.base.ledger, people: peopleAt(null) },
      ...comparison.scenarios.map(({ ledger }, i) => ({
        endOn: days[i]!,
        items: itemsOn(days[i]!),
        ledger,
        people: peopleAt(i),
      })),
    ],
  });
}

function periodProblems({ startOn, endOn }: EvidenceTrailInput, days: number): Problem[] {
  if (endOn < startOn) return [outOfRange(['endOn'], `endOn is ${endOn}; it must not be before startOn, ${startOn}`)];
  if (days <= DAYS_MAXIMUM) return [];
  const message = `${days} days within it have evidence; at most ${DAYS_MAXIMUM} are told of at once`;
  return [outOfRange(['startOn'], message)];
}

const dayBefore = (day: string): string => daysAfter(day, -1);
