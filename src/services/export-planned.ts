import type { Cell } from '../analytics/index';
import type { ImprovementPlan, ImprovementRoadmap, PlanFigure } from '../domain/index';
import {
  catalogueItems,
  improvements,
  organizations,
  type Page,
  type PageRequest,
  persons,
  type ReadTx,
  type SimulationFilter,
} from '../storage/index';
import { type Column, listed } from './export-register';
import type { DatasetTable } from './quantified';

/** What plans and roadmaps refer to, by id, in words, and the currency of their figures. */
export interface Words {
  improvements: ReadonlyMap<string, string>;
  persons: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
  currency: string | null;
}

export async function wordsIn(tx: ReadTx, organizationId: string): Promise<Words> {
  const named = (all: readonly { id: string; name: string }[]) => new Map(all.map(({ id, name }) => [id, name]));
  const items = await catalogueItems.all(tx, organizationId, { kinds: ['CLAUSE', 'CONTROL'] });
  return {
    improvements: named(await improvements.all(tx, organizationId, {})),
    persons: named(await persons.all(tx, organizationId, {})),
    items: new Map(items.map(({ id, catalogue, reference }) => [id, `${catalogue} ${reference}`])),
    currency: (await organizations.byId(tx, organizationId))?.currency ?? null,
  };
}

export const wordOf = (words: ReadonlyMap<string, string>, id: string): string => words.get(id) ?? id;
export const wordsOf = (words: ReadonlyMap<string, string>, ids: readonly string[]): string =>
  listed(ids.map((id) => wordOf(words, id)));

/** A figure with its limits in three columns. */
export function figure<T>(name: string, of: (row: T) => PlanFigure | undefined): Column<T>[] {
  const column = (part: string, bound: keyof PlanFigure) => ({
    name: `${name}${part}`,
    cell: (row: T) => of(row)?.[bound] ?? null,
  });
  return [column('', 'value'), column('_low', 'low'), column('_high', 'high')];
}

/** A plan or roadmap with its result. */
export type Computed<R extends ImprovementPlan | ImprovementRoadmap> = R & { result: NonNullable<R['result']> };

interface Runs<R> {
  byId(tx: ReadTx, organizationId: string, id: string): Promise<R | null>;
  page(tx: ReadTx, organizationId: string, request: PageRequest<'CREATED_AT', SimulationFilter>): Promise<Page<R>>;
}

/** The one with the id, or the newest that succeeded; null where it is not there or has no result. */
export async function computedIn<R extends ImprovementPlan | ImprovementRoadmap>(
  tx: ReadTx,
  table: Runs<R>,
  organizationId: string,
  id: string | null,
): Promise<Computed<R> | null> {
  const newest = async () => (await table.page(tx, organizationId, NEWEST)).nodes[0] ?? null;
  const run = id === null ? await newest() : await table.byId(tx, organizationId, id);
  return run?.result ? (run as Computed<R>) : null;
}

const NEWEST: PageRequest<'CREATED_AT', SimulationFilter> = {
  first: 1,
  after: null,
  order: { field: 'CREATED_AT', direction: 'DESC' },
  filter: { states: ['SUCCEEDED'] },
};

export function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[]): DatasetTable {
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ cell }): Cell => cell(row))),
  };
}
