import { changeRiskCorrelation, recordRiskCorrelation, type RiskCorrelationContext } from '../domain/index';
import { riskCorrelations, risks } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import type { RiskCorrelationRecordInput } from './inputs';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'RiskCorrelation', table: riskCorrelations } as const;

async function others({ tx, organization: { id } }: Work) {
  const correlations = await riskCorrelations.all(tx, id, {});
  return { correlations, retiredRiskIds: await risks.retiredIds(tx, id) };
}

export const riskCorrelationActs = {
  record: recordAct(register, 'riskCorrelationRecord', async (id, input: RiskCorrelationRecordInput, context, work) =>
    recordRiskCorrelation(id, input, { ...context, ...(await others(work)) } satisfies RiskCorrelationContext),
  ),
  change: changeAct(register, 'riskCorrelationChange', changeRiskCorrelation),
  remove: removeAct(register, 'riskCorrelationRemove', () => Promise.resolve(null)),
};

export const riskCorrelationService = (parts: RegisterParts): Services['riskCorrelation'] => ({
  ...reader(parts.database, riskCorrelations),
  record: perform(parts, keepingQuantifiable(riskCorrelationActs.record, ['riskIds'])),
  change: perform(parts, keepingQuantifiable(riskCorrelationActs.change, ['spearman'])),
  remove: perform(parts, riskCorrelationActs.remove),
});
