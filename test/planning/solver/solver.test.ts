import { loadSolver } from '../../../src/planning/solver/highs';
import { ProgramBuilder } from '../../../src/planning/solver/mip';
import { solveMip } from '../../../src/planning/solver/solve-mip';

const watch = { seconds: () => 0, left: () => 30, stop: () => null, report: () => undefined };

function flugplLike(cost: number): ProgramBuilder {
  const program = new ProgramBuilder();
  const x = program.binary(cost);
  const y = program.binary(-2);
  program.atMost(
    [
      [x, 1],
      [y, 1],
    ],
    1,
  );
  return program;
}

test('a small program is solved', async () => {
  const answer = solveMip(await loadSolver(), flugplLike(-1), { gap: 0 }, watch);
  expect(answer).toMatchObject({ status: 'PROVEN', objective: -2, bound: -2 });
  expect([...answer.values!]).toEqual([0, 1]);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e13])('a cost of %p is refused, not solved', async (cost) => {
  const solver = await loadSolver();
  expect(() => solveMip(solver, flugplLike(cost), { gap: 0 }, watch)).toThrow(RangeError);
});

test('reversed bounds and repeated columns are refused', async () => {
  const solver = await loadSolver();
  const reversed = flugplLike(1);
  reversed.row([[0, 1]], 2, 1);
  expect(() => solveMip(solver, reversed, { gap: 0 }, watch)).toThrow('bounds of row 1');
  const repeated = flugplLike(1);
  repeated.atMost(
    [
      [0, 1],
      [0, 1],
    ],
    1,
  );
  expect(() => solveMip(solver, repeated, { gap: 0 }, watch)).toThrow('columns of row 1');
});

test('a program without a point is INFEASIBLE, and without time there is no answer', async () => {
  const solver = await loadSolver();
  const program = flugplLike(1);
  program.atLeast(
    [
      [0, 1],
      [1, 1],
    ],
    2,
  );
  expect(solveMip(solver, program, { gap: 0 }, watch).status).toBe('INFEASIBLE');
  expect(solveMip(solver, program, { gap: 0 }, { ...watch, left: () => 0 })).toMatchObject({
    status: 'TIME_LIMIT',
    values: null,
  });
});
