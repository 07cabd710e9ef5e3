import { type Evidence, type Problem, refusal, type Result, success } from '../domain/index';
import {
  closedOn,
  compareScenarios,
  compileModel,
  evidenceAsOf,
  learnRegister,
  modelDigest,
  type RegisterSnapshot,
} from '../simulation/index';
import { evidenceIn } from './evidence';
import type { EvidenceItem, EvidenceTrail, EvidenceTrailInput } from './evidence-effects';
import type { QuantifiedParts } from './quantified-parts';
import { quantificationProblem, yearsProblems } from './scenario-compare';
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
  const asOf = (day: string) => compileModel(learnRegister(stated, evidenceAsOf(evidence, day)).snapshot).model;
  const [base, ...scenarios] = [dayBefore(input.startOn), ...days].map(asOf);
  const asked = { base: base!, scenarios, options: optionsOf(order.value), appetite: [], largestEvent: false };
  const digests = [base!, ...scenarios].map(modelDigest);
  const key = JSON.stringify(['evidence trail', caller.organizationId, digests, order.value]);
  const comparison = await parts.lane.run(key, (signal) => compareScenarios(asked, parts.runner, { signal }));
  if ('refusals' in comparison) return refusal(...comparison.refusals.map(quantificationProblem));
  const itemsOn = (day: string): EvidenceItem[] => items.filter(({ countsOn }) => countsOn === day);
  return success({
    currency: base!.currency,
    method: comparison.method,
    trials: comparison.trials,
    seed: order.value.seed,
    points: [
      { endOn: dayBefore(input.startOn), items: [], ledger: comparison.base.ledger },
      ...comparison.scenarios.map(({ ledger }, i) => ({ endOn: days[i]!, items: itemsOn(days[i]!), ledger })),
    ],
  });
}

/** Evidence that moves something within the period, each item once, by its first day there. */
function itemsWithin(
  stated: RegisterSnapshot,
  evidence: Evidence,
  { startOn, endOn }: EvidenceTrailInput,
): EvidenceItem[] {
  const items = new Map<string, EvidenceItem>();
  const note = (item: EvidenceItem): void => {
    const { evidenceId, countsOn } = item;
    if (startOn <= countsOn && countsOn <= endOn) items.set(`${evidenceId} ${countsOn}`, item);
  };
  for (const { steps } of learnRegister(stated, evidence).updates) {
    for (const { evidenceId, noun, countsOn } of steps) note({ evidenceId, noun, countsOn });
  }
  // A finding that is closed moves nothing any more, but did while it was open.
  for (const finding of evidence.findings.filter(({ controlIds }) => controlIds.length > 0)) {
    note({ evidenceId: finding.id, noun: 'Finding', countsOn: finding.foundOn });
    note({ evidenceId: finding.id, noun: 'Finding', countsOn: closedOn(finding) });
  }
  return [...items.values()];
}

function periodProblems({ startOn, endOn }: EvidenceTrailInput, days: number): Problem[] {
  if (endOn < startOn) return [outOfRange(['endOn'], `endOn is ${endOn}; it must not be before startOn, ${startOn}`)];
  if (days <= DAYS_MAXIMUM) return [];
  const message = `${days} days within it have evidence; at most ${DAYS_MAXIMUM} are told of at once`;
  return [outOfRange(['startOn'], message)];
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 3600 * 1000).toISOString().slice(0, 10);
