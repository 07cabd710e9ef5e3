import {
  recordScenario,
  retireScenario,
  reviseScenario,
  type RuleContext,
  type ScenarioContext,
} from '../domain/index';
import { scenarios } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import type { ScenarioRecordInput, ScenarioReviseInput } from './inputs';
import { reader } from './reader';
import { changeAct, recordAct } from './register-act';
import { scenarioSnapshotIn } from './scenario-snapshot';
import type { Services } from './services';

const register = { noun: 'Scenario', table: scenarios } as const;

const withRegister = async (context: RuleContext, { tx, organization, now }: Work): Promise<ScenarioContext> => ({
  ...context,
  register: await scenarioSnapshotIn(tx, organization.id, now),
});

export const scenarioActs = {
  record: recordAct(register, 'scenarioRecord', async (id, input: ScenarioRecordInput, context, work) =>
    recordScenario(id, input, await withRegister(context, work)),
  ),
  revise: changeAct(register, 'scenarioRevise', async (scenario, input: ScenarioReviseInput, context, work) =>
    reviseScenario(scenario, input, await withRegister(context, work)),
  ),
  retire: changeAct(register, 'scenarioRetire', retireScenario),
};

export const scenarioService = (parts: RegisterParts): Services['scenario'] => ({
  ...reader(parts.database, scenarios),
  record: perform(parts, scenarioActs.record),
  revise: perform(parts, scenarioActs.revise),
  retire: perform(parts, scenarioActs.retire),
});
