import type { Portfolio } from '../portfolio';
import { driverKey } from '../private-drivers';
import { NONE, type FactorGroups } from './plan';
import { factorSource } from './quantile-source';
import { type QuantileStore, storeQuantiles } from './quantile-store';
import { buildQuantileTable } from './quantile-table';

type Loadings = readonly { readonly driver: number; readonly loading: number }[];

/** Gathers the distinct sets of driver loadings; risks with equal sets share weights and alias tables. */
export interface GroupCollector {
  groupOf(loadings: Loadings): number;
  groups(): FactorGroups;
}

export function collectGroups(portfolio: Portfolio, store: QuantileStore): GroupCollector {
  const { drivers } = portfolio;
  const keys = drivers.map(driverKey);
  const numbers = new Map<string, number>();
  const offsets = [0];
  const driver: number[] = [];
  const table: number[] = [];
  const add = (loadings: Loadings): void => {
    for (const entry of loadings) {
      const { spec, distribution } = drivers[entry.driver]!;
      const content = JSON.stringify(['factor', spec, entry.loading]);
      driver.push(entry.driver);
      table.push(storeQuantiles(store, content, () => buildQuantileTable(factorSource(distribution, entry.loading))));
    }
    offsets.push(driver.length);
  };
  return {
    groupOf: (loadings) => {
      if (loadings.length === 0) return NONE;
      // By name, so that products do not depend on the order in which the model lists its drivers.
      const sorted = [...loadings].sort((a, b) => (keys[a.driver]! < keys[b.driver]! ? -1 : 1));
      const content = JSON.stringify(sorted);
      const known = numbers.get(content);
      if (known !== undefined) return known;
      numbers.set(content, numbers.size);
      add(sorted);
      return numbers.size - 1;
    },
    groups: () => ({
      offsets: Uint32Array.from(offsets),
      driver: Uint32Array.from(driver),
      table: Uint32Array.from(table),
    }),
  };
}
