import { type ControlTestRecordInput, recordControlTest } from '../domain/index';
import { controlTests } from '../storage/index';
import { perform, type RegisterParts } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'ControlTest', table: controlTests } as const;

export const controlTestActs = {
  record: recordAct(register, 'controlTestRecord', async (id, input: ControlTestRecordInput, context, work) => {
    const reference = input.externalReference?.trim();
    const filter = { externalReferences: reference === undefined ? [] : [reference] };
    const [twin] = await controlTests.all(work.tx, work.organization.id, filter);
    return recordControlTest(id, input, { ...context, twin: twin ?? null });
  }),
  remove: removeAct(register, 'controlTestRemove', () => Promise.resolve(null)),
};

export const controlTestService = (parts: RegisterParts): Services['controlTest'] => ({
  ...reader(parts.database, controlTests),
  record: perform(parts, keepingQuantifiable(controlTestActs.record)),
  remove: perform(parts, keepingQuantifiable(controlTestActs.remove)),
});
