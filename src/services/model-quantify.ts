import { type Problem, type Result, refusal, success } from '../domain/index';
import { parseModel, quantify, type Runner } from '../simulation/index';
import type { ModelQuantification, ModelQuantifyInput } from './quantified';
import { optionsOf, orderOf } from './simulation-order';

/** Quantifies a model file as the command does, with its usual levels; nothing is stored. */
export async function quantifyModel(
  input: ModelQuantifyInput,
  runner: Runner,
  signal: AbortSignal,
): Promise<Result<ModelQuantification>> {
  const { model: file, ...asked } = input;
  const order = orderOf(asked);
  const parsed = parseModel(file);
  const problems = [...(order.ok ? [] : order.problems), ...('faults' in parsed ? parsed.faults.map(problemOf) : [])];
  if (!order.ok || 'faults' in parsed) return refusal(...problems);
  const result = await quantify(parsed.model, optionsOf(order.value), runner, { signal });
  if ('refusals' in result) return refusal(...result.refusals.map(problemOf));
  const risks = parsed.model.risks.map(({ id, kind }) => (kind === undefined ? { id } : { id, kind }));
  return success({ outcome: result.outcome, risks });
}

/** A fault of the file: its JSON path becomes steps below `model`. */
function problemOf({ code, path, message }: { code: string; path: string; message: string }): Problem {
  const steps = path.match(/[^.[\]$]+/g) ?? [];
  return { type: 'INVALID_INPUT', code, message: `${path} ${message}`, path: ['model', ...steps] };
}
