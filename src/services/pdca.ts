import type { Standard } from '../domain/index';
import { frozenPoints, nonconformityTrend, type PdcaAct, pdcaPhases, readinessTrend } from '../planning/index';
import { findings, managementReviews, objectives, policies, type ReadTx, risks, simulations } from '../storage/index';
import type { RegisterParts } from './act';
import type { ManagementServices } from './management';
import { readinessHistory } from './readiness-history';
import { actsOf } from './review-subject';
import type { ResidualPoint } from './review-view';

/** Simulations that a trend shows at most: the newest of its period. */
const MOST_POINTS = 50;
/** The level of the value at risk of a trend, where the simulation has it. */
const LEVEL = 0.95;

export const pdcaService =
  ({ database, now }: RegisterParts): ManagementServices['pdca'] =>
  ({ organizationId }, period, standard) =>
    database.read(async (tx) => {
      const of = await standardsOf(tx, organizationId);
      const acts = (await actsOf(tx, organizationId, period)).map(
        ({ act, nounId }): PdcaAct => ({ act, standards: of.get(nounId) ?? [] }),
      );
      const list = await findings.all(tx, organizationId, {});
      const reviews = await managementReviews.all(tx, organizationId, {});
      const judged = await readinessHistory(tx, organizationId, period, now());
      return {
        period,
        phases: pdcaPhases(acts, standard),
        nonconformities: nonconformityTrend(list, period, standard),
        readiness: readinessTrend(frozenPoints(reviews, period), judged, standard),
        residual: await residualTrend(tx, organizationId, period),
      };
    });

/** The standards of things that belong to some; what is not in it belongs to both. */
async function standardsOf(tx: ReadTx, organizationId: string): Promise<Map<string, readonly Standard[]>> {
  const own = [
    ...(await policies.all(tx, organizationId, {})),
    ...(await objectives.all(tx, organizationId, {})),
    ...(await findings.all(tx, organizationId, {})),
    ...(await managementReviews.all(tx, organizationId, {})),
  ].map(({ id, standards }): [string, readonly Standard[]] => [id, standards]);
  const all = await risks.all(tx, organizationId, { includeRetired: true });
  const ofKind = { SECURITY_THREAT: 'ISO_IEC_27001_2022', AI_HARM: 'ISO_IEC_42001_2023' } as const;
  const risky = all.map(({ id, kind }): [string, readonly Standard[]] => [id, [ofKind[kind]]]);
  return new Map([...own, ...risky]);
}

async function residualTrend(
  tx: ReadTx,
  organizationId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<ResidualPoint[]> {
  const { nodes } = await simulations.page(tx, organizationId, {
    first: MOST_POINTS,
    after: null,
    order: { field: 'CREATED_AT', direction: 'DESC' },
    filter: { states: ['SUCCEEDED'] },
  });
  return nodes.reverse().flatMap(({ id, createdAt, outcome }): ResidualPoint[] => {
    const day = createdAt.toISOString().slice(0, 10);
    const mean = outcome?.residual.mean.value ?? null;
    if (outcome === null || mean === null || day < startsOn || day > endsOn) return [];
    const valueAtRisk = outcome.residual.valueAtRisk.find(({ level }) => level === LEVEL)?.value ?? null;
    return [{ at: createdAt, simulationId: id, mean, valueAtRisk }];
  });
}
