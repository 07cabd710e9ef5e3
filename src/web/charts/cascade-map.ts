import type { EChartsOption } from 'echarts';
import { amount } from '../format';
import { COLOURS } from './palette';

export interface CascadeFlow {
  from: { name: string; kind: 'AI_HARM' | 'SECURITY_THREAT' };
  to: { name: string; kind: 'AI_HARM' | 'SECURITY_THREAT' };
  /** Loss a year of the events triggered through the link. */
  meanLoss: number;
}

/** Which event causes which, with arrows as wide as the loss that goes through them. */
export function cascadeMap(flows: readonly CascadeFlow[]): EChartsOption {
  const risks = new Map(flows.flatMap(({ from, to }) => [from, to]).map((risk) => [risk.name, risk]));
  const largest = Math.max(1, ...flows.map(({ meanLoss }) => meanLoss));
  return {
    tooltip: {},
    series: [
      {
        type: 'graph',
        layout: 'force',
        roam: true,
        draggable: true,
        force: { repulsion: 260, edgeLength: 90, gravity: 0.12 },
        label: { show: true, position: 'right', width: 130, overflow: 'break', fontSize: 11, color: COLOURS.text },
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 8,
        data: [...risks.values()].map(({ name, kind }) => ({
          name,
          symbolSize: 14,
          itemStyle: { color: COLOURS[kind] },
        })),
        links: flows.map(({ from, to, meanLoss }) => ({
          source: from.name,
          target: to.name,
          lineStyle: { width: 1 + (7 * meanLoss) / largest, curveness: 0.15, opacity: 0.55 },
          tooltip: { formatter: `${from.name} → ${to.name}<br>${amount(meanLoss)} a year` },
        })),
      },
    ],
  };
}
