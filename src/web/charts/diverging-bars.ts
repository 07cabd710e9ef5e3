import type { EChartsOption } from 'echarts';
import { escaped, signed } from '../format';
import { COLOURS } from './palette';

export interface Move {
  name: string;
  /** Currency per year; a loss that grows is positive. */
  value: number;
  /** What the bar says at its end and in its tooltip. */
  label: string;
}

/** Bars to both sides of zero, the largest on top: less loss is green, more is red. */
export function divergingBars(moves: readonly Move[], most: number): EChartsOption {
  const rows = [...moves].sort((a, b) => Math.abs(a.value) - Math.abs(b.value)).slice(-most);
  return {
    grid: { left: 8, right: 16, top: 8, bottom: 24, containLabel: true },
    tooltip: {
      formatter: (item) => {
        const { name, data } = item as unknown as { name: string; data: { says: string } };
        return `${escaped(name)}: ${escaped(data.says)}`;
      },
    },
    xAxis: { type: 'value', axisLabel: { formatter: (value: number) => signed(value) } },
    yAxis: {
      type: 'category',
      data: rows.map(({ name }) => name),
      axisLabel: { width: 210, overflow: 'truncate' },
      axisLine: { onZero: false },
    },
    series: [
      {
        type: 'bar',
        data: rows.map(({ name, value, label }) => ({
          name,
          value,
          says: label,
          itemStyle: { color: value <= 0 ? COLOURS.better : COLOURS.worse },
        })),
      },
    ],
  };
}
