import type { AuditAnswer, KnapsackAnswer, PlanStatus, PortfolioAnswer, Relaxation } from '../planning/index';
import { columns, figure, percent } from './format';

interface Found {
  readonly status: PlanStatus;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seconds: number;
  readonly relax?: readonly Relaxation[];
}

/** A portfolio for people. */
export function portfolioTable(answer: PortfolioAnswer): string {
  const { selected, levels, cost, mean, cvar, limits, frontier } = answer;
  const names = (ids: readonly string[] | null, of: Readonly<Record<string, string>> | undefined) =>
    ids?.map((id) => (of?.[id] === undefined ? id : `${id} (${of[id]})`)).join(', ') ?? 'no plan';
  return text([
    ...heading(answer),
    ...(selected ? [`selected: ${names(selected, levels) || 'nothing'}`] : []),
    ...columns([
      ['cost', figure(cost)],
      ['mean annual loss', figure(mean)],
      ['mean of the worst years', figure(cvar)],
      ...(limits ?? []).map(({ name, used, capacity }) => [name, `${figure(used)} of ${figure(capacity)}`]),
    ]),
    ...(frontier
      ? [
          '\nFrontier',
          ...columns([
            ['budget', 'cost', 'mean', 'worst years', 'within person-days'],
            ...frontier.map((point) => [
              ...[point.budget, point.cost, point.mean, point.cvar].map(figure),
              figure((point.withinPersonDays ?? point).cvar),
            ]),
          ]),
        ]
      : []),
  ]);
}

/** An audit programme for people. */
export function auditTable(answer: AuditAnswer): string {
  const { schedule, teams, leads, unscheduled, reasons, cost } = answer;
  const listed = (value: unknown): string => (Array.isArray(value) ? value.map(listed).join(' ') : String(value));
  const rows = Object.entries(schedule).map(([id, period]) => [
    id,
    listed(period),
    listed(leads[id]),
    listed(teams[id]),
  ]);
  return text([
    ...heading(answer),
    ...(cost ? columns(Object.entries(cost).map(([part, value]) => [part, figure(value)])) : []),
    ...(rows.length > 0 ? ['', ...columns([['audit', 'period', 'lead', 'team'], ...rows])] : []),
    ...(unscheduled.length > 0 ? ['\nNot held', ...unscheduled.map((id) => `${id}: ${reasons[id]!}`)] : []),
  ]);
}

export function knapsackTable(answer: KnapsackAnswer): string {
  return text([...heading(answer), ...(answer.selected ? [`selected: ${answer.selected.join(', ')}`] : [])]);
}

function heading({ status, objective, bound, gap, seconds, relax }: Found): string[] {
  return [
    `${status}: objective ${figure(objective)}, bound ${figure(bound)}, gap ${percent(gap)}, ${figure(seconds)} s`,
    ...(relax && relax.length > 0
      ? [
          'No plan keeps every rule. One exists without',
          ...relax.map(({ constraint, why }) => `  ${constraint}: ${why}`),
        ]
      : []),
  ];
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
