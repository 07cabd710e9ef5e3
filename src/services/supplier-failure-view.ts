import type { ScenarioDraft } from '../domain/index';
import type { SupplierFailure } from '../simulation/index';

/** The failure of a supplier as a scenario that can be compared or kept, with what it would do to each risk. */
export interface ProposedFailure extends SupplierFailure {
  scenario: ScenarioDraft;
}
