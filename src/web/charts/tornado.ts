import type { EChartsOption } from 'echarts';
import { amount, escaped, share } from '../format';
import { COLOURS } from './palette';

export interface TornadoRow {
  name: string;
  /** Mean annual loss with the estimate at its 5th and 95th percentile, currency. */
  atLow: number;
  atHigh: number;
  /** Share of the variance with all that it does together with others; null where not to be stated. */
  total: number | null;
}

/** How far each estimate moves the mean annual loss, the widest on top. */
export function tornado(mean: number, list: readonly TornadoRow[], most: number): EChartsOption {
  const rows = list.slice(0, most).reverse();
  const side = (name: string, color: string, valueOf: (row: TornadoRow) => number) => ({
    name,
    type: 'bar' as const,
    stack: 'swing',
    itemStyle: { color },
    data: rows.map((row) => valueOf(row) - mean),
  });
  return {
    legend: { top: 0 },
    grid: { left: 8, right: 24, top: 32, bottom: 24, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (items) => {
        const row = rows[(items as unknown as { dataIndex: number }[])[0]!.dataIndex]!;
        const variance = row.total === null ? '' : `; ${share(Math.max(0, row.total))} of the variance`;
        return `${escaped(row.name)}: mean loss ${amount(row.atLow)} to ${amount(row.atHigh)}${variance}`;
      },
    },
    xAxis: { type: 'value', axisLabel: { formatter: (value: number) => amount(mean + value) } },
    yAxis: {
      type: 'category',
      data: rows.map(({ name }) => name),
      axisLabel: { width: 260, overflow: 'truncate' },
      axisLine: { onZero: false },
    },
    series: [
      side('at its 5th percentile', COLOURS.inherent, ({ atLow }) => atLow),
      side('at its 95th percentile', COLOURS.residual, ({ atHigh }) => atHigh),
    ],
  };
}
