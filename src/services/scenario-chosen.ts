import {
  keptScenarioProblems,
  type Problem,
  readScenarios,
  refusal,
  type Result,
  type Scenario,
  type ScenarioDraft,
  SCENARIOS_MAXIMUM,
  success,
} from '../domain/index';
import type { RegisterSnapshot } from '../simulation/index';
import { scenarios } from '../storage/index';
import type { RegisterParts } from './act';
import type { ScenarioCompareInput } from './scenario-compared';
import { scenarioSnapshotIn } from './scenario-snapshot';
import type { Caller } from './services';

/** A scenario that is to be compared: kept, or described by the caller. */
export interface ChosenScenario extends ScenarioDraft {
  id: string | null;
  /** Where the caller named it, for what is found wrong with it later. */
  path: string[];
}

export interface Choice {
  snapshot: RegisterSnapshot;
  chosen: Result<ChosenScenario[]>;
}

/** The scenarios that the input names and describes, in that order, and the register, all of one moment. */
export async function chooseScenarios(
  { database, now }: RegisterParts,
  { organizationId }: Caller,
  input: ScenarioCompareInput,
): Promise<Choice> {
  const ids = input.scenarioIds ?? [];
  const [snapshot, kept] = await database.read(async (tx) => [
    await scenarioSnapshotIn(tx, organizationId, now()),
    // More than can be compared are refused unread.
    ids.length === 0 || ids.length > SCENARIOS_MAXIMUM ? [] : await scenarios.byIds(tx, organizationId, ids),
  ]);
  if (ids.length > SCENARIOS_MAXIMUM) return { snapshot, chosen: refusal(tooMany(ids.length)) };
  const bounds = { fewest: ids.length === 0 ? 1 : 0, most: SCENARIOS_MAXIMUM - ids.length };
  const described = readScenarios(input.scenarios ?? [], snapshot, ['scenarios'], bounds);
  const problems = kept.flatMap((scenario, i) => keptProblems(scenario, ids, i, snapshot));
  if (!described.ok) return { snapshot, chosen: refusal(...problems, ...described.problems) };
  if (problems.length > 0) return { snapshot, chosen: refusal(...problems) };
  const known = kept.flatMap((scenario, i) => (scenario === null ? [] : [{ ...scenario, path: pathOf(i) }]));
  const others = described.value.map((draft, i) => ({ ...draft, id: null, path: ['scenarios', `${i}`, 'overlays'] }));
  return { snapshot, chosen: success([...known, ...others]) };
}

const pathOf = (index: number): string[] => ['scenarioIds', String(index)];

function keptProblems(
  scenario: Scenario | null,
  ids: readonly string[],
  index: number,
  snapshot: RegisterSnapshot,
): Problem[] {
  const id = ids[index]!;
  const path = pathOf(index);
  if (ids.indexOf(id) < index) {
    return [{ type: 'INVALID_INPUT', code: 'DUPLICATE_VALUE', message: `scenario ${id} is listed twice`, path }];
  }
  if (scenario !== null) return keptScenarioProblems(scenario, snapshot, path);
  const message = `Scenario ${JSON.stringify(id)} does not exist`;
  return [{ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path, id }];
}

function tooMany(count: number): Problem {
  const message = `scenarioIds has ${count} entries; it must have at most ${SCENARIOS_MAXIMUM}`;
  return { type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path: ['scenarioIds'] };
}
