import { refusal, type Result, success } from '../domain/index';
import { EFFORT_ESTIMATES, type EffortRates, readinessOf, roadmapOf } from '../planning/index';
import { crosswalks } from '../storage/index';
import type { RegisterParts } from './act';
import type { ManagementServices } from './management';
import { managementStateIn } from './readiness-state';
import type { RoadmapRequest } from './roadmap-view';

const MOST_DAYS = 10_000;

/** The rates, with the estimates where nothing is stated; every faulty one is a problem. */
function ratesOf({ effort }: RoadmapRequest): Result<EffortRates> {
  const own = Object.entries(effort ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  const faulty = own.filter(([, days]) => !(days >= 0 && days <= MOST_DAYS));
  const problems = faulty.map(([name, days]) => ({
    type: 'INVALID_INPUT' as const,
    code: 'OUT_OF_RANGE',
    message: `${name} is ${days}; it must be from 0 to ${MOST_DAYS} person-days`,
    path: ['effort', name],
  }));
  return problems.length > 0 ? refusal(...problems) : success({ ...EFFORT_ESTIMATES, ...Object.fromEntries(own) });
}

export const readinessService = ({ database, now }: RegisterParts): ManagementServices['readiness'] => ({
  of: ({ organizationId }) =>
    database.read(async (tx) => readinessOf(await managementStateIn(tx, organizationId, now()))),
  roadmap: async ({ organizationId }, request) => {
    const rates = ratesOf(request);
    if (!rates.ok) return rates;
    return database.read(async (tx) => {
      const state = await managementStateIn(tx, organizationId, now());
      const rows = await crosswalks.everything(tx);
      const input = { state, readiness: readinessOf(state), crosswalks: rows, path: request.path, rates: rates.value };
      const own = Object.values(request.effort ?? {}).filter((days) => typeof days === 'number');
      return success({
        ...roadmapOf(input),
        rates: rates.value,
        estimated: own.length < Object.keys(rates.value).length,
      });
    });
  },
});
