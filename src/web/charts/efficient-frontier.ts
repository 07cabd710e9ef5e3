import type { EChartsOption } from 'echarts';
import { amount, escaped } from '../format';
import { COLOURS, SERIES } from './palette';

/** A portfolio by what it costs and what tail it leaves. */
export interface PortfolioPoint {
  name: string;
  cost: number;
  tail: number;
  chosen: boolean;
}

/** What more money would buy, with the plan and what it is set beside. */
export function efficientFrontier(
  frontier: readonly { cost: number; tail: number }[],
  portfolios: readonly PortfolioPoint[],
): EChartsOption {
  return {
    legend: { top: 0, type: 'scroll' },
    grid: { left: 70, right: 24, top: 36, bottom: 48 },
    tooltip: {
      trigger: 'item',
      formatter: (item) => {
        const { seriesName, data } = item as unknown as { seriesName: string; data: [number, number] };
        return `${escaped(seriesName)}: costs ${amount(data[0])}, leaves ${amount(data[1])}`;
      },
    },
    xAxis: {
      type: 'value',
      name: 'cost of the first year',
      nameLocation: 'middle',
      nameGap: 30,
      axisLabel: { formatter: (value: number) => amount(value) },
    },
    yAxis: { type: 'value', name: 'TVaR', scale: true, axisLabel: { formatter: (value: number) => amount(value) } },
    series: [
      {
        name: 'Efficient frontier (planning years)',
        type: 'line',
        symbolSize: 7,
        lineStyle: { color: COLOURS.residual },
        itemStyle: { color: COLOURS.residual },
        data: frontier.map(({ cost, tail }) => [cost, tail]),
      },
      ...portfolios.map(({ name, cost, tail, chosen }, i) => ({
        name,
        type: 'scatter' as const,
        symbol: chosen ? 'diamond' : 'circle',
        symbolSize: chosen ? 18 : 12,
        itemStyle: { color: chosen ? COLOURS.appetite : SERIES[i % SERIES.length]! },
        data: [[cost, tail]],
      })),
    ],
  };
}
