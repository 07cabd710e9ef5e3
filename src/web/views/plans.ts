import document from '../../../schema/operations/latest-plans.graphql?raw';
import { query } from '../graphql';
import { auditProgrammeView } from './audit-programme';
import { improvementPlanView } from './improvement-plan';
import type { LatestPlans } from './plan-data';

/** The newest plans that have succeeded; a panel stays hidden where there is none. */
export async function plansView(): Promise<void> {
  const { improvementPlans, auditProgrammes } = await query<LatestPlans>(document);
  const [plan, programme] = [improvementPlans.nodes[0], auditProgrammes.nodes[0]];
  if (plan) await improvementPlanView(plan.id);
  if (programme) await auditProgrammeView(programme.id);
}
