import type { Row } from '../solver/mip';
import type { PortfolioInstance } from './instance';

/** A rule that every plan keeps, as a linear row over the options and in words. */
export interface PortfolioConstraint {
  readonly name: string;
  readonly row: Row;
  /** Whether the caller stated it; that an action is done at one level is in the nature of things. */
  readonly stated: boolean;
}

/** An option of an action, by its place among all options: the column of the linear program. */
export interface OptionColumn {
  readonly action: number;
  readonly option: number;
}

export function optionColumns({ actions }: PortfolioInstance): OptionColumn[] {
  return actions.flatMap(({ options }, action) => options.map((_, option) => ({ action, option })));
}

/** Items to be put to work, coverage after coverage: further columns after those of the options, 1 where an item is at work. */
export const coveredColumns = ({ coverages = [] }: PortfolioInstance): (readonly number[])[] =>
  coverages.flatMap(({ items }) => items);

/** Everything that a plan keeps, as rows over the columns of `optionColumns`, then `coveredColumns`. */
export function portfolioConstraints(instance: PortfolioInstance): PortfolioConstraint[] {
  const { actions, limits, prerequisites, exclusions, floor } = instance;
  const columns = optionColumns(instance);
  const option = (j: number) => actions[columns[j]!.action]!.options[columns[j]!.option]!;
  const columnsOf = actions.map((_, i) => columns.flatMap(({ action }, j) => (action === i ? [j] : [])));
  const all = columns.map((_, j) => j);
  const id = (i: number) => actions[i]!.id;
  return [
    ...actions.map(({ id: name }, i) => ({
      name: `one level of ${name}`,
      row: sum(columnsOf[i]!, 0, 1),
      stated: false,
    })),
    ...limits.map(({ name, capacity }, k) => ({
      name,
      row: weighted(all, (j) => option(j).uses[k]!, Number.NEGATIVE_INFINITY, capacity),
      stated: true,
    })),
    ...actions.flatMap(({ id: name, mandatory }, i) =>
      mandatory ? [{ name: `mandatory: ${name}`, row: sum(columnsOf[i]!, 1, 1), stated: true }] : [],
    ),
    ...prerequisites.map(({ action, needs }) => ({
      name: `prerequisite: ${id(action)} needs ${id(needs)}`,
      row: difference(columnsOf[action]!, columnsOf[needs]!),
      stated: true,
    })),
    ...exclusions.map((group) => ({
      name: `at most one of ${group.map(id).join(', ')}`,
      row: sum(
        group.flatMap((i) => columnsOf[i]!),
        0,
        1,
      ),
      stated: true,
    })),
    ...(floor > 0
      ? [
          {
            name: 'compliance floor',
            row: weighted(all, (j) => option(j).points, floor, Number.POSITIVE_INFINITY),
            stated: true,
          },
        ]
      : []),
    ...coverageConstraints(instance, columnsOf, columns.length),
  ];
}

/** An item is at work by an action alone; enough of them are. */
function coverageConstraints(
  { coverages = [] }: PortfolioInstance,
  columnsOf: readonly (readonly number[])[],
  first: number,
): PortfolioConstraint[] {
  let next = first;
  return coverages.flatMap(({ name, needed, items }) => {
    const own = items.map(() => next++);
    const byActions = items.map((actions, i) => ({
      name: `an item of ${name}`,
      row: difference(
        [own[i]!],
        actions.flatMap((action) => columnsOf[action]!),
      ),
      stated: false,
    }));
    return [...byActions, { name, row: sum(own, needed, Number.POSITIVE_INFINITY), stated: true }];
  });
}

function sum(columns: readonly number[], low: number, high: number): Row {
  return weighted(columns, () => 1, low, high);
}

function weighted(columns: readonly number[], weight: (column: number) => number, low: number, high: number): Row {
  const used = columns.filter((column) => weight(column) !== 0);
  return { columns: used, coefficients: used.map(weight), low, high };
}

/** Σ of the first ≤ Σ of the second. */
function difference(first: readonly number[], second: readonly number[]): Row {
  const coefficients = [...first.map(() => 1), ...second.map(() => -1)];
  return { columns: [...first, ...second], coefficients, low: Number.NEGATIVE_INFINITY, high: 0 };
}
