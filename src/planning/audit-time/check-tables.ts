import type { AuditTimeTables } from './tables';

/** What is wrong with edited tables, each with its path; empty when they can be used. */
export function auditTimeTableFaults(tables: AuditTimeTables): { path: string; message: string }[] {
  const { isms, aims, adjustment, integration, cycle, internalAudit } = tables;
  const faults: { path: string; message: string }[] = [];
  const demand = (holds: boolean, path: string, message: string): void => {
    if (!holds) faults.push({ path, message });
  };
  const share = (value: number, path: string): void => {
    demand(value >= 0 && value <= 1, path, `must be from 0 to 1, found ${value}`);
  };
  isms.bands.forEach(({ from, to, days }, i) => {
    const before = isms.bands[i - 1];
    demand(
      from === (before ? before.to + 1 : 1),
      `isms.bands[${i}].from`,
      'must follow the band before; the first is 1',
    );
    demand(to >= from, `isms.bands[${i}].to`, `must be at least ${from}, found ${to}`);
    demand(days > 0 && days >= (before?.days ?? 0), `isms.bands[${i}].days`, 'must be above 0 and not fall');
  });
  demand(isms.bands.length > 0, 'isms.bands', 'must not be empty');
  for (const [role, factor] of Object.entries(aims.roleFactors)) {
    demand(factor > 0, `aims.roleFactors.${role}`, `must be above 0, found ${factor}`);
  }
  share(adjustment.largestReduction, 'adjustment.largestReduction');
  share(integration.largestReduction, 'integration.largestReduction');
  const size = Math.round(1 / integration.step) + 1;
  const square = integration.reductions.length === size && integration.reductions.every((row) => row.length === size);
  demand(square, 'integration.reductions', `must have ${size} rows of ${size} shares`);
  integration.reductions.forEach((row, i) => {
    row.forEach((value, j) => {
      share(value, `integration.reductions[${i}][${j}]`);
    });
  });
  share(cycle.stage1Share, 'cycle.stage1Share');
  share(cycle.surveillanceShare, 'cycle.surveillanceShare');
  share(cycle.recertificationShare, 'cycle.recertificationShare');
  demand(cycle.rounding > 0, 'cycle.rounding', `must be above 0, found ${cycle.rounding}`);
  demand(internalAudit.shareOfInitial >= 0, 'internalAudit.shareOfInitial', 'must be at least 0');
  return faults;
}
