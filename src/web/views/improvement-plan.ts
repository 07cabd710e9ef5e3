import document from '../../../schema/operations/improvement-plan.graphql?raw';
import { efficientFrontier, type PortfolioPoint } from '../charts/efficient-frontier';
import { amount, share } from '../format';
import { query } from '../graphql';
import { draw, element, place } from '../page';
import type { PlanAnswer } from './plan-data';

const BASELINES: Record<string, string> = {
  TODAY: 'Today',
  BEST_RATIO_FIRST: 'Best ratio first',
  HIGHEST_SCORE_FIRST: 'Highest score first',
};

/** The newest plan of improvements on its efficient frontier, beside today and usual ways to choose. */
export async function improvementPlanView(id: string): Promise<void> {
  const { improvementPlan, efficientFrontier: frontier } = await query<PlanAnswer>(document, { id });
  const { chosen, plan, baselines, status } = improvementPlan.result;
  place('plan-panel').hidden = false;
  draw('plan-frontier', efficientFrontier(frontier, portfolios(plan, baselines)));
  place('plan-rows').replaceChildren(
    ...chosen.map(({ improvement, cost, robustness }) =>
      element(
        'tr',
        '',
        element('th', '', improvement?.name ?? 'an improvement that is gone'),
        element('td', '', amount(cost)),
        element('td', '', share(robustness)),
      ),
    ),
  );
  place('plan-note').textContent = plan
    ? `${chosen.length} improvements for ${amount(plan.cost)} of ${amount(improvementPlan.order.budget)} leave a TVaR ` +
      `of ${amount(plan.tail.value)} (${status.toLowerCase()}). Robustness: share of samples of the years that choose it.`
    : 'No portfolio keeps all rules.';
}

type Result = PlanAnswer['improvementPlan']['result'];

function portfolios(plan: Result['plan'], baselines: Result['baselines']): PortfolioPoint[] {
  const point = (name: string, chosen: boolean, { cost, tail }: NonNullable<Result['plan']>): PortfolioPoint[] =>
    tail.value === null ? [] : [{ name, cost, tail: tail.value, chosen }];
  return [
    ...(plan ? point('Chosen', true, plan) : []),
    ...baselines.flatMap((way) => point(BASELINES[way.kind] ?? way.kind, false, way)),
  ];
}
