import {
  changeImprovement,
  finishImprovement,
  type Improvement,
  type ImprovementChangeInput,
  type ImprovementRecordInput,
  recordImprovement,
  rejectImprovement,
  type Result,
  scheduleImprovement,
  startImprovement,
  type VersionedInput,
} from '../domain/index';
import { improvements } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { controlActs } from './control';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Improvement', table: improvements } as const;

const neighbours = ({ tx, organization }: Work): Promise<Improvement[]> => improvements.all(tx, organization.id, {});

/** The level that was started is recorded as an implemented control. */
async function controlOf(improvement: Improvement, work: Work): Promise<Result<{ id: string }>> {
  const { name, description, ownerId, catalogueItemIds, levels, chosenLevel } = improvement;
  const { implementationCost, annualCost, effects } = levels[chosenLevel ?? 0]!;
  const stated = effects.map((effect) => ({ ...effect }));
  const control = { name, description, ownerId, catalogueItemIds, implementationCost, annualCost, effects: stated };
  return controlActs.record(work, { ...control, state: 'IMPLEMENTED' });
}

export const improvementActs = {
  record: recordAct(register, 'improvementRecord', async (id, input: ImprovementRecordInput, context, work) =>
    recordImprovement(id, input, { ...context, improvements: await neighbours(work) }),
  ),
  change: changeAct(register, 'improvementChange', async (improvement, input: ImprovementChangeInput, context, work) =>
    changeImprovement(improvement, input, { ...context, improvements: await neighbours(work) }),
  ),
  start: changeAct(register, 'improvementStart', startImprovement),
  schedule: changeAct(register, 'improvementSchedule', scheduleImprovement),
  finish: changeAct(register, 'improvementFinish', async (improvement, _input: VersionedInput, context, work) => {
    const allowed = finishImprovement(improvement, '', context);
    if (!allowed.ok) return allowed;
    const control = await controlOf(improvement, work);
    return control.ok ? finishImprovement(improvement, control.value.id, context) : control;
  }),
  reject: changeAct(register, 'improvementReject', rejectImprovement),
};

export const improvementService = (parts: RegisterParts): Services['improvement'] => ({
  ...reader(parts.database, improvements),
  record: perform(parts, improvementActs.record),
  change: perform(parts, improvementActs.change),
  start: perform(parts, improvementActs.start),
  finish: perform(parts, keepingQuantifiable(improvementActs.finish)),
  reject: perform(parts, improvementActs.reject),
});
