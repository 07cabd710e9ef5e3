import type { EChartsOption } from 'echarts';
import { amount, share } from '../format';
import { HEAT } from './palette';

export interface Bin {
  rating: number;
  label: string;
  low: number;
  high: number | null;
}

export interface Entry {
  likelihoodRating: number;
  lossRating: number;
  risk: { name: string };
}

/** How many risks stand on each field of the 5 × 5 scale; the tooltip names them. */
export function heatMap(likelihood: readonly Bin[], loss: readonly Bin[], entries: readonly Entry[]): EChartsOption {
  const cells = loss.flatMap((column) =>
    likelihood.map((row) => {
      const names = entries
        .filter((e) => e.lossRating === column.rating && e.likelihoodRating === row.rating)
        .map(({ risk }) => risk.name);
      const gravity = Math.floor((column.rating + row.rating - 2) / 2);
      return {
        value: [column.rating - 1, row.rating - 1, names.length],
        names,
        itemStyle: { color: HEAT[gravity] ?? HEAT[0] },
      };
    }),
  );
  const bounds = ({ low, high }: Bin, text: (value: number) => string) =>
    high === null ? `≥ ${text(low)}` : `< ${text(high)}`;
  return {
    grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      formatter: (item) => (item as unknown as { data: { names: string[] } }).data.names.join('<br>') || 'no risk here',
    },
    xAxis: {
      type: 'category',
      data: loss.map((bin) => `${bin.label}\n${bounds(bin, amount)}`),
      splitArea: { show: true },
    },
    yAxis: { type: 'category', data: likelihood.map((bin) => `${bin.label}\n${bounds(bin, share)}`) },
    series: [
      {
        type: 'heatmap',
        data: cells,
        itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        label: {
          show: true,
          fontSize: 15,
          formatter: (item) => {
            const count = (item.value as number[])[2];
            return count ? String(count) : '';
          },
        },
      },
    ],
  };
}
