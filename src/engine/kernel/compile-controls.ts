import { severityOf } from '../distributions/build';
import type { Portfolio } from '../portfolio';
import { entityKey } from '../random/stream';
import type { OutageLaw } from '../outages';
import type { YearlyEfficacy, YearlyGroup, YearlySurvival } from '../yearly-survival';
import { betaSource } from './beta-source';
import { type ControlColumns, NONE, type PlanEfficacy, type PlanGroup } from './plan';
import { severitySource } from './quantile-source';
import { type QuantileStore, storeQuantiles } from './quantile-store';
import { buildQuantileTable } from './quantile-table';

/** Gathers what controls that differ between years leave of risks and links. */
export interface ControlCollector {
  /** Number of the product of what is left by all of these together; NONE where it is the same each year. */
  survivalOf(parts: readonly (YearlySurvival | number | null)[]): number;
  columns(): ControlColumns;
}

export function collectControls(store: QuantileStore): ControlCollector {
  const ids = new Map<string, number>();
  const survivals: ControlColumns['survivals'][number][] = [];
  const numbers = new Map<string, number>();
  const efficacy = (one: YearlyEfficacy): PlanEfficacy => {
    const { control, reduction, sampleSize, aged, lost, outages } = one;
    if (!ids.has(control)) ids.set(control, ids.size);
    return {
      control: ids.get(control)!,
      reduction,
      aged,
      lost,
      table: sampleSize === null ? NONE : betaTable(store, reduction, sampleSize),
      outages: outages === null ? NONE : outageTable(store, outages),
    };
  };
  const group = ({ coverage, constant, efficacies }: YearlyGroup): PlanGroup => ({
    coverage,
    constant,
    efficacies: efficacies.map(efficacy),
  });
  return {
    survivalOf: (parts) => {
      const yearly = parts.filter((part) => part !== null && typeof part === 'object');
      if (yearly.length === 0) return NONE;
      const constant = parts.reduce<number>(
        (all, part) => all * (typeof part === 'number' ? part : (part?.constant ?? 1)),
        1,
      );
      const content = JSON.stringify([constant, yearly]);
      const known = numbers.get(content);
      if (known !== undefined) return known;
      numbers.set(content, survivals.length);
      return survivals.push({ constant, groups: yearly.flatMap(({ groups }) => groups.map(group)) }) - 1;
    },
    columns: () => {
      const identities = [...ids.keys()].map((id) => entityKey('control', id));
      return {
        key: Uint32Array.from(identities, ({ key }) => key),
        salt: Uint32Array.from(identities, ({ salt }) => salt),
        survivals,
      };
    },
  };
}

/** What controls leave of each quantity, as numbers of products. By risk, the last by link. */
export function compileControls({ risks, links }: Portfolio, store: QuantileStore) {
  const collector = collectControls(store);
  return {
    yearlySurvival: Int32Array.from(risks, (risk) => collector.survivalOf([risk.yearlySurvival])),
    yearlyFactor: Int32Array.from(risks, (risk) => collector.survivalOf([risk.yearlySeverityFactor])),
    linkSurvival: Int32Array.from(links, ({ to, survival, yearlySurvival }) => {
      const { frequencySurvival, yearlySurvival: ofRisk } = risks[to]!;
      return collector.survivalOf([yearlySurvival ?? survival, ofRisk ?? frequencySurvival]);
    }),
    controls: collector.columns(),
  };
}

function outageTable(store: QuantileStore, { shares, probabilities }: OutageLaw): number {
  const content = JSON.stringify(['outages', shares, probabilities]);
  return storeQuantiles(store, content, () =>
    buildQuantileTable(severitySource(severityOf({ type: 'discrete', values: shares, probabilities }))),
  );
}

function betaTable(store: QuantileStore, mean: number, sampleSize: number): number {
  const content = JSON.stringify(['beta', mean, sampleSize]);
  return storeQuantiles(store, content, () => buildQuantileTable(betaSource(mean, sampleSize)));
}
