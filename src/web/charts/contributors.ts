import type { EChartsOption } from 'echarts';
import { amount, escaped } from '../format';
import { COLOURS } from './palette';

export interface Contributor {
  name: string;
  kind: 'AI_HARM' | 'SECURITY_THREAT';
  /** Share of the tail value at risk, in currency. */
  value: number;
}

/** The risks that make up most of the tail, largest on top. */
export function contributors(list: readonly Contributor[]): EChartsOption {
  const rows = [...list].sort((a, b) => a.value - b.value).slice(-12);
  return {
    grid: { left: 8, right: 60, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      formatter: (item) => `${escaped((item as { name: string }).name)}: ${amount((item as { value: number }).value)}`,
    },
    xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', data: rows.map(({ name }) => name), axisLabel: { width: 230, overflow: 'truncate' } },
    series: [
      {
        type: 'bar',
        data: rows.map(({ name, kind, value }) => ({ name, value, itemStyle: { color: COLOURS[kind] } })),
        label: { show: true, position: 'right', formatter: (item) => amount(item.value as number) },
      },
    ],
  };
}
