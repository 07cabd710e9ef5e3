import { createHash } from 'node:crypto';
import {
  type Finding,
  findingOpen,
  type Improvement,
  type ImprovementRoadmapOrder,
  type PlannedChoice,
} from '../../domain/index';
import type { RoadmapCandidate } from '../../planning/index';
import { type Database, findings, improvementPlans, improvementRoadmaps } from '../../storage/index';
import { levelOf } from '../improvement-plan/choices';
import { type PlanningRegister, planningRegister } from '../improvement-plan/register';

/** What a roadmap is scheduled from, at one moment. */
export interface RoadmapRegister {
  planning: PlanningRegister;
  /** The improvements of the plan that are not done yet, and what else was started. Weights are still 0. */
  candidates: RoadmapCandidate[];
  /** Why it cannot be scheduled: what of the plan no longer is; null where it can. */
  obstacle: string | null;
  digest: string;
}

export async function roadmapRegister(
  database: Database,
  organizationId: string,
  order: Pick<ImprovementRoadmapOrder, 'planId' | 'keepId' | 'deadlines'>,
  at: Date,
): Promise<RoadmapRegister> {
  const planning = await planningRegister(database, organizationId, at);
  const read = await database.read(async (tx) => ({
    plan: await improvementPlans.byId(tx, organizationId, order.planId),
    keep: order.keepId === null ? null : await improvementRoadmaps.byId(tx, organizationId, order.keepId),
    findings: await findings.all(tx, organizationId, {}),
  }));
  const choices = read.plan?.result?.plan?.choices ?? [];
  const { improvements } = planning.snapshot;
  const open = new Map(improvements.map((improvement) => [improvement.id, improvement]));
  const started = improvements.filter(({ state }) => state === 'STARTED');
  const earlier = new Map(
    read.keep?.result?.scheduled.map(({ improvementId, startOn }) => [improvementId, startOn] as const),
  );
  const all = [
    ...started.map(startedChoice),
    ...choices.filter(({ improvementId }) => open.get(improvementId)?.state === 'CANDIDATE'),
  ].sort((a, b) => (a.improvementId < b.improvementId ? -1 : 1));
  const lost = all.find(({ improvementId, level }) =>
    open.get(improvementId)!.levels.every(({ name }) => name !== level),
  );
  const candidates = lost
    ? []
    : all.map((choice): RoadmapCandidate => {
        const improvement = open.get(choice.improvementId)!;
        return {
          improvement,
          level: levelOf(improvements, choice),
          weight: 0,
          deadlines: deadlinesOf(improvement, read.findings, order.deadlines),
          earlierStartOn: earlier.get(improvement.id) ?? null,
        };
      });
  const content = JSON.stringify([planning.digest, candidates]);
  return {
    planning,
    candidates,
    obstacle: lost
      ? `${open.get(lost.improvementId)!.name} no longer has the level ${lost.level}; plan anew`
      : candidates.length === 0
        ? 'nothing of the plan is left to schedule'
        : null,
    digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
  };
}

const startedChoice = ({ id, levels, chosenLevel }: Improvement): PlannedChoice => ({
  improvementId: id,
  level: levels[chosenLevel ?? 0]!.name,
});

/** By what an improvement must be done: what the order says of it, or else its own day and those of findings that it corrects. */
function deadlinesOf(
  { id, dueOn, mandate, catalogueItemIds }: Improvement,
  findings: readonly Finding[],
  stated: ImprovementRoadmapOrder['deadlines'],
): RoadmapCandidate['deadlines'] {
  const own = stated.filter(({ improvementId }) => improvementId === id);
  if (own.length > 0) return own.map((deadline) => ({ dueOn: deadline.dueOn, reason: deadline.reason }));
  const corrected = findings.filter(
    (finding) =>
      mandate === 'NONCONFORMITY' &&
      finding.grade !== 'OPPORTUNITY' &&
      findingOpen(finding) &&
      finding.catalogueItemIds.some((item) => catalogueItemIds.includes(item)),
  );
  return [
    ...(dueOn === null ? [] : [{ dueOn, reason: 'it is due' }]),
    ...corrected.flatMap((finding) =>
      finding.dueOn === null ? [] : [{ dueOn: finding.dueOn, reason: `it corrects ${finding.name}` }],
    ),
  ];
}
