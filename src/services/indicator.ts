import {
  changeIndicator,
  type Indicator,
  type IndicatorReadInput,
  type Problem,
  readIndicator,
  recordIndicator,
} from '../domain/index';
import { indicatorReadings, indicators } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Indicator', table: indicators } as const;
const readingRegister = { noun: 'IndicatorReading', table: indicatorReadings } as const;

const readingsOf = ({ tx, organization }: Work, indicatorId: string) =>
  indicatorReadings.all(tx, organization.id, { indicatorIds: [indicatorId] });

async function holdsReadings({ id }: Indicator, work: Work): Promise<Problem | null> {
  const readings = await readingsOf(work, id);
  if (readings.length === 0) return null;
  const message = `it has ${readings.length} readings; remove them first`;
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: ['id'] };
}

export const indicatorActs = {
  record: recordAct(register, 'indicatorRecord', recordIndicator),
  change: changeAct(register, 'indicatorChange', changeIndicator),
  remove: removeAct(register, 'indicatorRemove', holdsReadings),
  read: recordAct(readingRegister, 'indicatorRead', async (id, input: IndicatorReadInput, context, work) =>
    readIndicator(id, input, { ...context, readings: await readingsOf(work, input.indicatorId) }),
  ),
  readingRemove: removeAct(readingRegister, 'indicatorReadingRemove', () => Promise.resolve(null)),
};

export const indicatorService = (parts: RegisterParts): Services['indicator'] => ({
  ...reader(parts.database, indicators),
  record: perform(parts, indicatorActs.record),
  change: perform(parts, keepingQuantifiable(indicatorActs.change)),
  remove: perform(parts, indicatorActs.remove),
  read: perform(parts, keepingQuantifiable(indicatorActs.read)),
  readingRemove: perform(parts, keepingQuantifiable(indicatorActs.readingRemove)),
});

export const indicatorReadingService = (parts: RegisterParts): Services['indicatorReading'] =>
  reader(parts.database, indicatorReadings);
