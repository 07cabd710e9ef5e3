import type { Arrangement } from '../analytics/index';
import type { Problem } from '../domain/index';
import type { Having } from './quantified';
import { wholeNumberProblems } from './simulation-order';

const LIMIT_MAXIMUM = 1_000;
const LIMIT_DEFAULT = 100;
const DIMENSIONS_MAXIMUM = 3;

interface ArrangedInput<D extends string, M extends string> {
  groupBy: readonly D[];
  having?: Having<M>[] | null;
  order?: { measure: M; direction: 'ASC' | 'DESC' } | null;
  limit?: number | null;
}

/** What is wrong with the grouping, or the limit, of an aggregate. */
export function arrangementProblems({ groupBy, limit }: ArrangedInput<string, string>): Problem[] {
  const problems = wholeNumberProblems('limit', limit ?? LIMIT_DEFAULT, 1, LIMIT_MAXIMUM);
  if (groupBy.length > DIMENSIONS_MAXIMUM || new Set(groupBy).size < groupBy.length) {
    const message = `groupBy is ${groupBy.join(', ')}; it must name at most ${DIMENSIONS_MAXIMUM} dimensions, each once`;
    problems.push({ type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path: ['groupBy'] });
  }
  return problems;
}

/** How rows are shown: the largest of the usual measure first unless another order is asked for. */
export function arrangementOf<M extends string>(input: ArrangedInput<string, M>, usual: M): Arrangement<M> {
  return {
    having: input.having ?? [],
    order: input.order ?? { measure: usual, direction: 'DESC' },
    limit: input.limit ?? LIMIT_DEFAULT,
  };
}
