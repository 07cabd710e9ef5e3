import type { EChartsOption } from 'echarts';
import { amount, escaped, share } from '../format';
import { COLOURS, SERIES } from './palette';

interface Point {
  loss: number;
  probability: number;
}

/** Loss exceedance of the register and of each scenario, with the appetite as points that must not be crossed. */
export function comparedCurves(
  curves: readonly { name: string; points: readonly Point[] }[],
  appetite: readonly Point[],
): EChartsOption {
  return {
    legend: { top: 0, type: 'scroll' },
    grid: { left: 70, right: 24, top: 36, bottom: 48 },
    tooltip: {
      trigger: 'item',
      formatter: (item) => {
        const { seriesName, data } = item as unknown as { seriesName: string; data: [number, number] };
        return `${escaped(seriesName)}: ${share(data[1])} of years lose more than ${amount(data[0])}`;
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
      ...curves.map(({ name, points }, i) => {
        const color = i === 0 ? COLOURS.residual : SERIES[(i - 1) % SERIES.length]!;
        return {
          name,
          type: 'line' as const,
          showSymbol: false,
          lineStyle: { width: i === 0 ? 3 : 2, color },
          itemStyle: { color },
          data: points
            .filter(({ loss, probability }) => loss > 0 && probability > 0)
            .map((p) => [p.loss, p.probability]),
        };
      }),
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
