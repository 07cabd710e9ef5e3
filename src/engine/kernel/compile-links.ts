import { expm1 } from '../math/expm1';
import type { Portfolio } from '../portfolio';
import { entityKey } from '../random/stream';
import { poissonCounts } from './count-table';
import { type LinkColumns, NONE, type RiskColumns } from './plan';
import { storeTable, type TableStore } from './table-store';

export function compileLinks(portfolio: Portfolio, store: TableStore): Omit<LinkColumns, 'yearlySurvival'> {
  const { links, risks } = portfolio;
  const identities = links.map((link) => entityKey('link', link.id));
  const countsOf = (mean: number): number => storeTable(store, `poisson ${mean}`, () => poissonCounts(mean));
  const isPoisson = links.map(({ kind, value }) => kind === 'meanEvents' && value > 0);
  return {
    key: Uint32Array.from(identities, ({ key }) => key),
    salt: Uint32Array.from(identities, ({ salt }) => salt),
    to: Uint32Array.from(links, ({ to }) => to),
    probability: Float64Array.from(links, ({ value }, i) => (isPoisson[i] ? -expm1(-value) : value)),
    counts: Int32Array.from(links, ({ value }, i) => (isPoisson[i] ? countsOf(value) : NONE)),
    survival: Float64Array.from(links, ({ to, survival }) => survival * risks[to]!.frequencySurvival),
  };
}

/** The links of each risk, by the risk they start at. */
export function linksByRisk(portfolio: Portfolio): Pick<RiskColumns, 'linkOffsets' | 'linkOrder'> {
  const byRisk = portfolio.risks.map((): number[] => []);
  portfolio.links.forEach((link, i) => {
    byRisk[link.from]!.push(i);
  });
  const linkOffsets = new Uint32Array(byRisk.length + 1);
  byRisk.forEach((list, risk) => {
    linkOffsets[risk + 1] = linkOffsets[risk]! + list.length;
  });
  return { linkOffsets, linkOrder: Uint32Array.from(byRisk.flat()) };
}
