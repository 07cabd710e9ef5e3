import document from '../../../schema/operations/audit-programme.graphql?raw';
import { auditCalendar, type CalendarCell } from '../charts/audit-calendar';
import { query } from '../graphql';
import { draw, element, place } from '../page';
import type { PlannedAudit, ProgrammeAnswer } from './plan-data';

/** The newest audit programme: who audits when, what certification bodies do, and what is left uncovered. */
export async function auditProgrammeView(id: string): Promise<void> {
  const { order, result } = (await query<ProgrammeAnswer>(document, { id })).auditProgramme;
  const { figures, audits, coverage } = result;
  place('programme-panel').hidden = false;
  draw('programme-calendar', auditCalendar(periodsOf(order), cellsOf(audits)));
  const gaps = coverage.filter((item) => item.gaps.length > 0);
  place('programme-rows').replaceChildren(
    ...gaps.map(({ catalogueItem, gaps: years }) =>
      element(
        'tr',
        '',
        element('th', '', catalogueItem ? `${catalogueItem.catalogue} ${catalogueItem.reference}` : ''),
        element('td', '', `year ${years.join(', ')}`),
      ),
    ),
  );
  place('programme-note').textContent =
    `${figures.audits} internal audits, ${figures.halfDays} half days (${figures.status.toLowerCase()}). ` +
    (gaps.length === 0
      ? `All ${coverage.length} clauses and controls are covered in time.`
      : `${gaps.length} of ${coverage.length} clauses and controls are not covered in time:`);
}

function periodsOf({ startOn, periodLength, periods }: ProgrammeAnswer['auditProgramme']['order']): string[] {
  const [year, month] = startOn.split('-').map(Number) as [number, number];
  const months = periodLength === 'MONTH' ? 1 : 3;
  return Array.from({ length: periods }, (_, period) =>
    new Date(Date.UTC(year, month - 1 + period * months, 1)).toISOString().slice(0, 7),
  );
}

/** One cell for each auditor, body and period with what they do there. */
function cellsOf(audits: readonly PlannedAudit[]): CalendarCell[] {
  const cells = new Map<string, CalendarCell>();
  for (const { name, heldBy, period, halfDays, team } of audits) {
    if (period === null) continue;
    const shares =
      heldBy === null
        ? team.map((share) => ({ who: share.auditor?.person?.name ?? 'an auditor who is gone', days: share.halfDays }))
        : [{ who: heldBy, days: halfDays }];
    for (const { who, days } of shares) {
      const key = `${who} ${period}`;
      const cell = cells.get(key) ?? { who, period, halfDays: 0, audits: [] };
      cells.set(key, { ...cell, halfDays: cell.halfDays + days, audits: [...cell.audits, name] });
    }
  }
  return [...cells.values()];
}
