import type { EChartsOption } from 'echarts';
import { amount, escaped } from '../format';
import { COLOURS } from './palette';

export interface ControlRow {
  name: string;
  /** What it takes from the mean annual loss: as the only control, on average over all orders, as the last one; currency. */
  firstIn: number;
  shapley: number;
  lastIn: number;
  /** Currency per year, as it is shown; null where none is recorded. */
  annualCost: string | null;
}

/** What each control is worth, the most valuable on top. */
export function controlBars(list: readonly ControlRow[], most: number): EChartsOption {
  const rows = list.slice(0, most).reverse();
  const bars = (name: string, color: string, valueOf: (row: ControlRow) => number) => ({
    name,
    type: 'bar' as const,
    itemStyle: { color },
    data: rows.map(valueOf),
  });
  return {
    legend: { top: 0 },
    grid: { left: 8, right: 24, top: 32, bottom: 24, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (items) => {
        const row = rows[(items as unknown as { dataIndex: number }[])[0]!.dataIndex]!;
        const cost = row.annualCost === null ? '' : `<br>costs ${escaped(row.annualCost)} a year`;
        const values = `alone ${amount(row.firstIn)}, share ${amount(row.shapley)}, last ${amount(row.lastIn)}`;
        return `${escaped(row.name)}<br>${values}${cost}`;
      },
    },
    xAxis: { type: 'value', axisLabel: { formatter: (value: number) => amount(value) } },
    yAxis: {
      type: 'category',
      data: rows.map(({ name }) => name),
      axisLabel: { width: 210, overflow: 'truncate' },
    },
    series: [
      bars('if it were gone (last in)', COLOURS.inherent, ({ lastIn }) => lastIn),
      bars('its share (Shapley)', COLOURS.residual, ({ shapley }) => shapley),
      bars('if it were alone (first in)', COLOURS.SECURITY_THREAT, ({ firstIn }) => firstIn),
    ],
  };
}
