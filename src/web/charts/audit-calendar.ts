import type { EChartsOption } from 'echarts';
import { escaped } from '../format';
import { COLOURS } from './palette';

/** What somebody does in a period: half days and the names of the audits. */
export interface CalendarCell {
  who: string;
  period: number;
  halfDays: number;
  audits: string[];
}

/** Who audits in which period; the tooltip names the audits. */
export function auditCalendar(periods: readonly string[], cells: readonly CalendarCell[]): EChartsOption {
  const people = [...new Set(cells.map(({ who }) => who))].reverse();
  return {
    grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
    tooltip: {
      formatter: (item) => {
        const { audits } = (item as unknown as { data: { audits: string[] } }).data;
        return audits.map(escaped).join('<br>');
      },
    },
    visualMap: {
      show: false,
      min: 0,
      max: Math.max(1, ...cells.map(({ halfDays }) => halfDays)),
      inRange: { color: ['#e6f2f2', COLOURS.residual] },
    },
    xAxis: { type: 'category', data: [...periods], splitArea: { show: true } },
    yAxis: { type: 'category', data: people },
    series: [
      {
        type: 'heatmap',
        data: cells.map(({ who, period, halfDays, audits }) => ({
          value: [period - 1, people.indexOf(who), halfDays],
          audits,
        })),
        itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        label: { show: true, formatter: (item) => String((item.value as number[])[2]) },
      },
    ],
  };
}
