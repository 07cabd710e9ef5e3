import { type Problem, refusal } from '../domain/index';
import { checkModel, type Fault } from '../engine/index';
import { compileModel } from '../simulation/index';
import type { Act, Work } from './act';
import { snapshotIn } from './snapshot';

/**
 * The act, refused when the register that it leads to could not be quantified: the engine looks at the whole model,
 * for some faults stand between things (a loading on a driver that leaves no mean, one coverage group with two
 * coverages). The act's own writes are undone then. `elsewhere` is the input field to name when the fault shows at
 * another thing.
 */
export function keepingQuantifiable<I, T extends { id: string }>(act: Act<I, T>, elsewhere: string[] = []): Act<I, T> {
  return async (work, input) => {
    const result = await act(work, input);
    if (!result.ok) return result;
    const problems = await modelProblems(work, result.value.id, elsewhere);
    return problems.length > 0 ? refusal(...problems) : result;
  };
}

/** What the engine finds wrong with the register; the path is that of the input where the fault is in the thing itself. */
export async function modelProblems(
  { tx, organization, now }: Work,
  id: string,
  elsewhere: string[],
): Promise<Problem[]> {
  const { model } = compileModel(await snapshotIn(tx, organization.id, now));
  const holders = { drivers: model.drivers, risks: model.risks, controls: model.controls };
  return checkModel(model).map((fault) => problemOf(fault, holders, id, elsewhere));
}

type Holders = Record<string, readonly { id: string }[]>;

function problemOf({ code, path, message }: Fault, holders: Holders, id: string, elsewhere: string[]): Problem {
  const [, list = '', index = '', rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  const holder = holders[list]?.[Number(index)]?.id;
  const own = holder === id;
  return {
    type: 'INVALID_INPUT',
    code,
    message: own || holder === undefined ? `${rest || path} ${message}` : `${holder} ${rest}: ${message}`,
    path: own ? (rest.match(/[^.[\]"]+/g) ?? []) : elsewhere,
  };
}
