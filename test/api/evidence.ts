import type { Caller, Services } from '../../src/services/index';
import { valueOf as value } from '../support/register';
import type { Register } from './register';

/** An improvement, an incident that the one before triggered, a period, a test, and an indicator with a reading, all of row n. */
export async function recordEvidence(
  services: Services,
  caller: Caller,
  ids: Register['ids'],
  n: number,
): Promise<void> {
  const [riskId, controlId] = [ids.Risk[n - 1]!, ids.Control[n - 1]!];
  const incident = await services.incident.record(caller, {
    name: `Incident ${n}`,
    occurredOn: '2025-06-30',
    riskId,
    causedById: ids.Incident.at(-1) ?? null,
    losses: [{ form: 'RESPONSE', amount: { amount: `${n}000`, currency: 'EUR' } }],
    lossesComplete: true,
    assetIds: [ids.Asset[n - 1]!],
    aiSystemIds: [ids.AiSystem[n - 1]!],
  });
  ids.Incident.push(value(incident).id);
  const days = { startOn: '2025-01-01', endOn: '2025-12-31' };
  ids.ExposurePeriod.push(value(await services.exposurePeriod.record(caller, { riskId, ...days, eventCount: 1 })).id);
  const cases = { performedOn: '2026-01-31', samples: 10, passes: 9, testerId: ids.Person[n - 1]! };
  ids.ControlTest.push(value(await services.controlTest.record(caller, { controlId, ...cases })).id);
  const indicator = await services.indicator.record(caller, {
    name: `Indicator ${n}`,
    unit: 'days',
    direction: 'HIGHER_IS_WORSE',
    warningThreshold: 10,
    criticalThreshold: 30,
    warningFactor: 1.2,
    criticalFactor: 2,
    riskId,
    ownerId: ids.Person[n - 1]!,
  });
  const indicatorId = value(indicator).id;
  ids.Indicator.push(indicatorId);
  const reading = await services.indicator.read(caller, { indicatorId, measuredOn: '2026-02-28', value: 12 });
  ids.IndicatorReading.push(value(reading).id);
  const range = { question: `Question ${n}`, unit: 'events', low: 1, high: 10, statedOn: '2026-01-31' };
  const judgement = await services.expertJudgement.record(caller, { personId: ids.Person[n - 1]!, ...range });
  ids.ExpertJudgement.push(value(judgement).id);
  const cost = { amount: '900', currency: 'EUR' };
  const level = {
    name: 'Full',
    implementationCost: cost,
    annualCost: cost,
    effort: [{ role: 'Engineer', personDays: 5 }],
  };
  const improvement = await services.improvement.record(caller, {
    name: `Improvement ${n}`,
    ownerId: ids.Person[n - 1]!,
    catalogueItemIds: [`cat_ALPHA_${n}`],
    prerequisiteIds: ids.Improvement.slice(-1),
    levels: [{ ...level, effects: [{ riskId, frequencyReduction: 0.2 }] }],
  });
  ids.Improvement.push(value(improvement).id);
}
