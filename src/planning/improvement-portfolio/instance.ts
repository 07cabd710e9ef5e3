import type { CascadeLink, Improvement, RegisterControlEffect } from '../../domain/index';
import type { LossMatrix } from '../../simulation/index';
import type { ActionOption, PortfolioAction, PortfolioInstance, Survival } from '../portfolio/instance';

/** What a portfolio may use at most. */
export interface PortfolioLimits {
  /** Implementation costs and the first year's running costs, in the register's currency. */
  budget: number;
  /** Person-days by role; a role that is not named is not limited. */
  roles: readonly { role: string; personDays: number }[];
}

export interface PortfolioRegister {
  /** Candidates and what was started; what was started is made at its level. */
  improvements: readonly Improvement[];
  links: readonly Pick<CascadeLink, 'id' | 'fromRiskId' | 'toRiskId'>[];
}

/**
 * The portfolio to choose among the register's improvements, on simulated years. Losses are split by where they fall and
 * what began them: a prevented event takes with it what it would have triggered, a weakened link only that.
 */
export function portfolioOf(
  { improvements, links }: PortfolioRegister,
  matrix: LossMatrix,
  level: number,
  { budget, roles }: PortfolioLimits,
): PortfolioInstance {
  const open = improvements.filter(({ state }) => state === 'CANDIDATE' || state === 'STARTED');
  const place = new Map(open.map(({ id }, i) => [id, i]));
  const ends = new Map(links.map((link) => [link.id, link]));
  const groups = new Set(open.flatMap(({ exclusionGroup }) => exclusionGroup ?? []));
  return {
    risks: matrix.pairs.map(({ root, risk }) => `${root}→${risk}`),
    years: matrix.trials,
    losses: matrix.losses,
    level,
    actions: open.map((improvement) => actionOf(improvement, roles, (effect) => survivalsOf(effect, matrix, ends))),
    limits: [
      { name: 'budget', unit: 'money', capacity: budget },
      ...roles.map(({ role, personDays }) => ({ name: role, unit: 'person-days' as const, capacity: personDays })),
    ],
    prerequisites: open.flatMap(({ prerequisiteIds }, action) =>
      prerequisiteIds.flatMap((id) => (place.has(id) ? { action, needs: place.get(id)! } : [])),
    ),
    exclusions: [...groups]
      .map((group) => open.flatMap(({ exclusionGroup }, i) => (exclusionGroup === group ? i : [])))
      .filter((members) => members.length > 1),
    floor: 0,
  };
}

function actionOf(
  { id, state, mandate, levels, chosenLevel }: Improvement,
  roles: PortfolioLimits['roles'],
  survivals: (effect: RegisterControlEffect) => Survival[],
): PortfolioAction {
  const offered = state === 'STARTED' ? [levels[chosenLevel ?? 0]!] : levels;
  return {
    id,
    mandatory: mandate !== null || state === 'STARTED',
    options: offered.map(({ name, implementationCost, annualCost, effort, effects }): ActionOption => {
      const cost = Number(implementationCost.amount) + Number(annualCost.amount);
      const days = (role: string) => effort.find((item) => item.role === role)?.personDays ?? 0;
      return {
        label: name,
        cost,
        uses: [cost, ...roles.map(({ role }) => days(role))],
        survivals: together(effects.flatMap(survivals)),
        points: 0,
      };
    }),
  };
}

/** What an effect leaves of the losses of each pair that it touches. */
function survivalsOf(
  effect: RegisterControlEffect,
  { pairs }: LossMatrix,
  links: ReadonlyMap<string, Pick<CascadeLink, 'fromRiskId' | 'toRiskId'>>,
): Survival[] {
  const where = (holds: (pair: LossMatrix['pairs'][number]) => boolean, share: number): Survival[] =>
    pairs.flatMap((pair, risk) => (share < 1 && holds(pair) ? { risk, share } : []));
  if (effect.target === 'LINK') {
    const link = links.get(effect.linkId);
    const follows = ({ root, risk }: LossMatrix['pairs'][number]) =>
      root === link?.fromRiskId && risk === link.toRiskId && root !== risk;
    return where(follows, 1 - effect.probabilityReduction);
  }
  const { riskId, frequencyReduction, severityReduction } = effect;
  return [
    ...where(({ root, risk }) => root === riskId || risk === riskId, 1 - frequencyReduction),
    ...where(({ risk }) => risk === riskId, 1 - severityReduction),
  ];
}

/** One entry a pair: what several effects leave multiplies. */
function together(survivals: readonly Survival[]): Survival[] {
  const shares = new Map<number, number>();
  for (const { risk, share } of survivals) shares.set(risk, (shares.get(risk) ?? 1) * share);
  return [...shares].map(([risk, share]) => ({ risk, share })).sort((a, b) => a.risk - b.risk);
}
