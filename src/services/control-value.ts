import { type Problem, type Result, refusal, success } from '../domain/index';
import { controlValues, compileModel, modelDigest, type Refusal, modelOfMeans } from '../simulation/index';
import type { ControlValuation, ControlValueInput } from './control-valuation';
import type { QuantifiedParts } from './quantified-parts';
import type { Caller } from './services';
import { wholeNumberProblems } from './simulation-order';
import { registerSnapshot } from './snapshot';

const PERMUTATIONS_DEFAULT = 100;
const PERMUTATIONS_MAXIMUM = 1_000;

/** The value of each implemented control of the register as it is; nothing is stored. */
export async function valueOfControls(
  parts: QuantifiedParts,
  caller: Caller,
  input: ControlValueInput,
): Promise<Result<ControlValuation>> {
  const permutations = input.permutations ?? PERMUTATIONS_DEFAULT;
  const seed = input.seed ?? 1;
  const problems = [
    ...wholeNumberProblems('permutations', permutations, 2, PERMUTATIONS_MAXIMUM),
    ...wholeNumberProblems('seed', seed, 0, Number.MAX_SAFE_INTEGER),
  ];
  if (problems.length > 0) return refusal(...problems);
  const model = modelOfMeans(compileModel(await registerSnapshot(parts, caller)).model);
  const key = JSON.stringify(['control values', caller.organizationId, modelDigest(model), permutations, seed]);
  const result = await parts.lane.run(key, (signal) =>
    controlValues({ model, permutations, seed }, parts.runner, { signal }),
  );
  if ('refusals' in result) return refusal(...result.refusals.map(problemOf));
  const { inherent, residual, exact, controls } = result;
  return success({
    currency: model.currency,
    inherentMean: inherent,
    residualMean: residual,
    exact,
    controls: controls.toSorted((a, b) => (b.shapley.value ?? 0) - (a.shapley.value ?? 0)),
  });
}

function problemOf({ code, path, message }: Refusal): Problem {
  return {
    type: 'INVALID_INPUT',
    code,
    message: `The controls cannot be valued: ${path} ${message}`,
    path: path === 'permutations' ? [path] : [],
  };
}
