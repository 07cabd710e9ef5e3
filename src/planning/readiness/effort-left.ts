import type { EffortRates } from '../../domain/index';
import type { StandardReadiness } from './readiness';
import type { ManagementState } from './state';
import { worksOf } from './work';

/**
 * Person-days that are left until a standard is met by itself and certified: what its clauses and controls still need,
 * without anything that the other standard would give, and the certification audit where there is no certificate.
 */
export function effortLeft(
  state: ManagementState,
  { standard, clauses }: StandardReadiness,
  rates: EffortRates,
): number {
  const work = worksOf(state, standard, clauses, rates).reduce((sum, { gap, days }) => sum + gap * days, 0);
  const certified = state.systems.some((system) => system.standard === standard && system.certifiedOn !== null);
  return certified ? work : work + rates.certification;
}
