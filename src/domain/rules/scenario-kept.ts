import type { Problem } from '../problem';
import type { Scenario, ScenarioOverlay } from '../scenario';
import type { Path } from './check';
import { idsIn } from './reference';
import { idsOf, type ScenarioRegister, stateProblem } from './scenario-fit';
import { conflict } from './settle';

/**
 * Why a kept scenario can no longer be compared: it is retired, or the register has moved on since it was written.
 * A conflict for each overlay concerned, all at `path`, whose message names the overlay and what it misses.
 */
export function keptScenarioProblems(scenario: Scenario, register: ScenarioRegister, path: Path): Problem[] {
  const { id, name, overlays, retiredAt } = scenario;
  if (retiredAt !== null) return [conflict(path, `scenario ${id} (${name}) is retired`)];
  const known = idsOf(register);
  return overlays.flatMap((overlay, i) =>
    misfits(overlay, scenario, register, known).map((why) =>
      conflict(path, `scenario ${id} (${name}) no longer fits the register: overlays.${i}: ${why}; revise it`),
    ),
  );
}

function misfits(
  overlay: ScenarioOverlay,
  { overlays }: Scenario,
  register: ScenarioRegister,
  known: ReadonlySet<string>,
): string[] {
  const gone = idsIn(overlay).filter((id) => !known.has(id));
  if (gone.length > 0) return gone.map((id) => `${id} is retired or removed`);
  const problem = stateProblem(overlay, overlays, register, []);
  return problem === null ? [] : [problem.message];
}
