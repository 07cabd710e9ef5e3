import {
  type AiSystemStageSetInput,
  changeAiSystem,
  recordAiSystem,
  setAiSystemStage,
  type StageEvidence,
} from '../domain/index';
import { aiResources, aiSystems, documents, duties, impactAssessments } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { namedElsewhere } from './named-elsewhere';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'AiSystem', table: aiSystems } as const;

async function evidenceFor(aiSystemId: string, { tx, organization, now }: Work): Promise<StageEvidence> {
  const filter = { aiSystemIds: [aiSystemId] };
  return {
    today: now.toISOString().slice(0, 10),
    resources: await aiResources.all(tx, organization.id, filter),
    assessments: await impactAssessments.all(tx, organization.id, filter),
    documents: await documents.all(tx, organization.id, filter),
    duties: await duties.all(tx, organization.id, filter),
  };
}

export const aiSystemActs = {
  record: recordAct(register, 'aiSystemRecord', recordAiSystem),
  change: changeAct(register, 'aiSystemChange', changeAiSystem),
  stageSet: changeAct(register, 'aiSystemStageSet', async (system, input: AiSystemStageSetInput, context, work) =>
    setAiSystemStage(system, input, { ...context, evidence: await evidenceFor(system.id, work) }),
  ),
  remove: removeAct(register, 'aiSystemRemove', namedElsewhere('ai_system')),
};

export const aiSystemService = (parts: RegisterParts): Services['aiSystem'] => ({
  ...reader(parts.database, aiSystems),
  record: perform(parts, aiSystemActs.record),
  change: perform(parts, aiSystemActs.change),
  stageSet: perform(parts, aiSystemActs.stageSet),
  remove: perform(parts, aiSystemActs.remove),
});
