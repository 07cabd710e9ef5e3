import { latentVariables, type Model, type ModelRisk, type Notice, spearmanOfPearson } from '../engine/index';

/** Pairs that a notice names before it counts the rest. */
const NAMED = 3;

/** Notices about what was asked of a copula and could not be, or should not be as it is. */
export function dependenceNotices(model: Model): Notice[] {
  return [...repairNotices(model), ...doubleNotices(model)];
}

function repairNotices({ dependence, risks }: Model): Notice[] {
  const change = dependence && latentVariables(dependence).largestChange;
  if (!change) return [];
  const [a, b] = change.between.map((id) =>
    titleOf(
      risks.find((risk) => risk.id === id),
      id,
    ),
  );
  const [from, to] = [change.from, change.to].map((pearson) => Number(spearmanOfPearson(pearson).toFixed(4)));
  return [
    {
      code: 'CORRELATIONS_REPAIRED',
      message:
        'No risks can have all the correlations that are stated; the nearest ones that can be are used. ' +
        `The largest change is between ${a} and ${b}: rank correlation ${to} instead of ${from}.`,
    },
  ];
}

/** Pairs that a correlation joins although they follow one driver: what binds them may be counted twice. */
function doubleNotices({ dependence, risks }: Model): Notice[] {
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  const both = (dependence?.correlations ?? []).filter(({ between: [a, b] }) => shareDriver(byId.get(a), byId.get(b)));
  if (both.length === 0) return [];
  const names = both.slice(0, NAMED).map(({ between }) => between.map((id) => titleOf(byId.get(id), id)).join(' and '));
  const others = both.length > NAMED ? `; and ${both.length - NAMED} more pairs` : '';
  return [
    {
      code: 'CORRELATED_AND_DRIVEN',
      message:
        `A correlation joins risks that follow a driver together: ${names.join('; ')}${others}. ` +
        'The driver correlates them already; state only what it does not explain.',
    },
  ];
}

function shareDriver(a: ModelRisk | undefined, b: ModelRisk | undefined): boolean {
  const followed = new Set(a?.drivers.filter(acts).map(({ driver }) => driver));
  return b?.drivers.some((loading) => acts(loading) && followed.has(loading.driver)) ?? false;
}

const acts = ({ frequencyLoading, severityLoading }: ModelRisk['drivers'][number]): boolean =>
  frequencyLoading !== 0 || severityLoading !== 0;

const titleOf = (risk: ModelRisk | undefined, id: string): string => risk?.name ?? id;
