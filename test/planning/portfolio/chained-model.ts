import type { PortfolioInstance } from '../../../src/planning';
import { loadSolver } from '../../../src/planning/solver/highs';
import { ProgramBuilder } from '../../../src/planning/solver/mip';
import { solveMip } from '../../../src/planning/solver/solve-mip';

/**
 * The same portfolio as one mixed-integer program with a row for every year and the product of survivals linearised
 * action by action (Rockafellar and Uryasev 2000): a second way to the optimum that shares nothing with the first but HiGHS.
 */
export async function chainedOptimum({
  risks,
  years,
  losses,
  level,
  actions,
  limits,
}: PortfolioInstance): Promise<number> {
  const program = new ProgramBuilder();
  const scale = 1e-6;
  const x = actions.map(({ options }) => options.map(() => program.binary()));
  x.forEach((columns) =>
    program.atMost(
      columns.map((column) => [column, 1] as const),
      1,
    ),
  );
  limits.forEach(({ capacity }, k) => {
    const terms = actions.flatMap(({ options }, i) =>
      options.map((option, o) => [x[i]![o]!, option.uses[k]!] as const),
    );
    program.atMost(
      terms.filter(([, use]) => use !== 0),
      capacity,
    );
  });
  const left = risks.map((_, r) => {
    let before = program.continuous(1, 1);
    actions.forEach(({ options }, i) => {
      const touched = options.flatMap(({ survivals }, o) =>
        survivals.filter(({ risk }) => risk === r).map(({ share }) => [x[i]![o]!, 1 - share] as const),
      );
      if (touched.length === 0) return;
      const after = program.continuous(0, 1);
      const used = touched.map(([column, reduction]) => {
        const passed = program.continuous(0, 1);
        program.atMost(
          [
            [passed, 1],
            [column, -1],
          ],
          0,
        );
        return [passed, reduction] as const;
      });
      program.atMost([...used.map(([passed]) => [passed, 1] as const), [before, -1]], 0);
      program.equal([[after, 1], [before, -1], ...used], 0);
      before = after;
    });
    return before;
  });
  const quantile = program.continuous(0, Number.POSITIVE_INFINITY, 1);
  for (let s = 0; s < years; s++) {
    const excess = program.continuous(0, Number.POSITIVE_INFINITY, 1 / ((1 - level) * years));
    const terms = left.flatMap((column, r) =>
      losses[r * years + s] === 0 ? [] : [[column, -losses[r * years + s]! * scale] as const],
    );
    program.atLeast([[excess, 1], [quantile, 1], ...terms], 0);
  }
  const watch = { seconds: () => 0, left: () => 50, stop: () => null, report: () => undefined };
  const { status, objective } = solveMip(await loadSolver(), program, { gap: 0 }, watch);
  expect(status).toBe('PROVEN');
  return objective! / scale;
}
