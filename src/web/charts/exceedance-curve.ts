import type { EChartsOption } from 'echarts';
import { amount, share } from '../format';
import { COLOURS } from './palette';

interface Point {
  loss: number;
  probability: number;
}

/** Loss exceedance: the share of years whose loss is above a sum, with the appetite as points that must not be crossed. */
export function exceedanceCurve(
  residual: readonly Point[],
  inherent: readonly Point[] | null,
  appetite: readonly Point[],
): EChartsOption {
  const line = (name: string, colour: string, points: readonly Point[]) => ({
    name,
    type: 'line' as const,
    showSymbol: false,
    lineStyle: { width: 2.5, color: colour },
    itemStyle: { color: colour },
    data: points.filter(({ loss, probability }) => loss > 0 && probability > 0).map((p) => [p.loss, p.probability]),
  });
  return {
    legend: { top: 0 },
    grid: { left: 70, right: 24, top: 36, bottom: 48 },
    tooltip: {
      trigger: 'item',
      formatter: (item) => {
        const { seriesName, data } = item as unknown as { seriesName: string; data: [number, number] };
        return `${seriesName}: ${share(data[1])} of years lose more than ${amount(data[0])}`;
      },
    },
    xAxis: {
      type: 'log',
      name: 'annual loss',
      nameLocation: 'middle',
      nameGap: 30,
      axisLabel: { formatter: (value: number) => amount(value) },
    },
    yAxis: { type: 'log', name: 'probability', max: 1, axisLabel: { formatter: (value: number) => share(value) } },
    series: [
      line('Residual', COLOURS.residual, residual),
      ...(inherent ? [line('Inherent', COLOURS.inherent, inherent)] : []),
      {
        name: 'Appetite',
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 14,
        itemStyle: { color: COLOURS.appetite },
        data: appetite.map((p) => [p.loss, p.probability]),
      },
    ],
  };
}
