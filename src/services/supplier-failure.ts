import { readScenarios, refusal, type Result, success } from '../domain/index';
import { supplierFailure } from '../simulation/index';
import type { RegisterParts } from './act';
import type { Caller } from './caller';
import type { SupplierFailureInput } from './inputs';
import { scenarioSnapshotIn } from './scenario-snapshot';
import type { ProposedFailure } from './supplier-failure-view';

/** Reads the register as it is; nothing is stored. */
export async function proposeFailure(
  { database, now }: RegisterParts,
  { organizationId }: Caller,
  input: SupplierFailureInput,
): Promise<Result<ProposedFailure>> {
  const snapshot = await database.read((tx) => scenarioSnapshotIn(tx, organizationId, now()));
  const described = [{ name: 'Failure', overlays: [{ failSupplier: input }] }];
  const read = readScenarios(described, snapshot, []);
  if (!read.ok) return refusal(...read.problems.map((problem) => ({ ...problem, path: problem.path.slice(WITHIN) })));
  const { supplierId, rateFactor: rate = null, lossFactor: loss = null } = input;
  const failure = supplierFailure({ supplierId, rateFactor: rate, lossFactor: loss }, snapshot);
  const { supplier, rateFactor, lossFactor } = failure;
  const overlay = { kind: 'FAIL_SUPPLIER' as const, supplierId: supplier.id, rateFactor, lossFactor };
  return success({ ...failure, scenario: { name: `Failure of ${supplier.name}`.slice(0, 200), overlays: [overlay] } });
}

/** Steps of a path that lead to the failure within what is described: scenario, overlays, overlay, failSupplier. */
const WITHIN = 4;
