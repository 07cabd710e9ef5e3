import type { EChartsOption } from 'echarts';
import { amount, share } from '../format';
import type { PeopleLedger, PeoplePoint } from '../workbench-data';
import { CLASSES, COLOURS } from './palette';

/** How often a year affects more than a number of persons: a line a class, with the appetite as points. */
export function peopleCurve(ledgers: readonly PeopleLedger[], appetite: readonly PeoplePoint[]): EChartsOption {
  return {
    legend: { top: 0 },
    grid: { left: 70, right: 24, top: 36, bottom: 48 },
    tooltip: {
      trigger: 'item',
      formatter: (item) => {
        const { seriesName, data } = item as unknown as { seriesName: string; data: [number, number] };
        return `${seriesName}: ${share(data[1])} of years affect more than ${amount(data[0])} persons`;
      },
    },
    xAxis: {
      type: 'log',
      name: 'persons a year',
      nameLocation: 'middle',
      nameGap: 30,
      axisLabel: { formatter: (value: number) => amount(value) },
    },
    yAxis: { type: 'log', name: 'probability', max: 1, axisLabel: { formatter: (value: number) => share(value) } },
    series: [
      ...ledgers.map((ledger) => ({
        name: ledger.class.toLowerCase(),
        type: 'line' as const,
        showSymbol: false,
        lineStyle: { width: 2.5, color: CLASSES[ledger.class] },
        itemStyle: { color: CLASSES[ledger.class] },
        data: ledger.exceedance
          .filter(({ people, probability }) => people > 0 && probability > 0)
          .map(({ people, probability }) => [people, probability]),
      })),
      {
        name: 'appetite',
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 14,
        itemStyle: { color: COLOURS.appetite },
        // A logarithmic axis has no place for the point that nobody may be affected at all.
        data: appetite
          .filter(({ people }) => people > 0)
          .map((point) => ({
            value: [point.people, point.probability],
            itemStyle: { borderColor: CLASSES[point.class], borderWidth: 2 },
          })),
      },
    ],
  };
}
