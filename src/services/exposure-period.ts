import {
  changeExposurePeriod,
  type ExposurePeriodChangeInput,
  type ExposurePeriodRecordInput,
  recordExposurePeriod,
} from '../domain/index';
import { exposurePeriods } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'ExposurePeriod', table: exposurePeriods } as const;

const others = ({ tx, organization }: Work) => exposurePeriods.all(tx, organization.id, {});

export const exposurePeriodActs = {
  record: recordAct(register, 'exposurePeriodRecord', async (id, input: ExposurePeriodRecordInput, context, work) =>
    recordExposurePeriod(id, input, { ...context, exposures: await others(work) }),
  ),
  change: changeAct(register, 'exposurePeriodChange', async (period, input: ExposurePeriodChangeInput, context, work) =>
    changeExposurePeriod(period, input, { ...context, exposures: await others(work) }),
  ),
  remove: removeAct(register, 'exposurePeriodRemove', () => Promise.resolve(null)),
};

export const exposurePeriodService = (parts: RegisterParts): Services['exposurePeriod'] => ({
  ...reader(parts.database, exposurePeriods),
  record: perform(parts, keepingQuantifiable(exposurePeriodActs.record)),
  change: perform(parts, keepingQuantifiable(exposurePeriodActs.change)),
  remove: perform(parts, keepingQuantifiable(exposurePeriodActs.remove)),
});
