import { conflict, type ImprovementRoadmap, type Problem, refusal, type Result, success } from '../../domain/index';
import { improvementRoadmaps, improvements } from '../../storage/index';
import { improvementActs } from '../improvement';
import { changeAct } from '../register-act';
import type { ImprovementRoadmapChooseInput } from './order';

const register = { noun: 'ImprovementRoadmap', table: improvementRoadmaps } as const;

/** Gives the improvements of a roadmap their starts and owners. What was done or put aside meanwhile stays as it is. */
export const chooseAct = changeAct(
  register,
  'improvementRoadmapChoose',
  async (roadmap, input: ImprovementRoadmapChooseInput, { now }, work): Promise<Result<ImprovementRoadmap>> => {
    const { result, chosenAt, version, order } = roadmap;
    if (result === null || result.scheduled.length === 0) {
      return refusal(conflict(['id'], 'the roadmap has no schedule to choose'));
    }
    if (chosenAt !== null) return refusal(conflict(['id'], `it was chosen at ${chosenAt.toISOString()}`));
    const owners = input.owners ?? [];
    const faulty = ownerProblems(owners, result.scheduled);
    if (faulty.length > 0) return refusal(...faulty);
    for (const { improvementId, level, startOn } of result.scheduled) {
      const improvement = await improvements.byId(work.tx, work.organization.id, improvementId);
      const open = improvement?.state === 'CANDIDATE' || improvement?.state === 'STARTED';
      if (!open) continue;
      const place = owners.findIndex((owner) => owner.improvementId === improvementId);
      const keepsStart = improvement.state === 'STARTED' && !order.moveStarted;
      const scheduled = await improvementActs.schedule(work, {
        id: improvementId,
        expectedVersion: improvement.version,
        level: improvement.levels[improvement.chosenLevel ?? -1]?.name ?? level,
        plannedStartOn: keepsStart ? (improvement.startedOn ?? startOn) : startOn,
        ...(place < 0 ? {} : { ownerId: owners[place]!.ownerId }),
      });
      if (!scheduled.ok) return refusal(...scheduled.problems.map((problem) => placed(problem, place)));
    }
    return success({ ...roadmap, chosenAt: now, version: version + 1, updatedAt: now });
  },
);

function ownerProblems(
  owners: NonNullable<ImprovementRoadmapChooseInput['owners']>,
  scheduled: readonly { improvementId: string }[],
): Problem[] {
  return owners.flatMap(({ improvementId: id }, i): Problem[] => {
    const path = ['owners', String(i), 'improvementId'];
    if (scheduled.every(({ improvementId }) => improvementId !== id)) {
      const message = `improvement ${JSON.stringify(id)} is not on the roadmap`;
      return [{ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path, id }];
    }
    const twice = owners.findIndex((other) => other.improvementId === id) < i;
    const message = `improvement ${id} is given two owners`;
    return twice ? [{ type: 'INVALID_INPUT', code: 'DUPLICATE_VALUE', message, path }] : [];
  });
}

/** A problem of an improvement's owner in the words of this input. */
const placed = (problem: Problem, owner: number): Problem =>
  problem.path[0] === 'ownerId' ? { ...problem, path: ['owners', String(owner), ...problem.path] } : problem;
