import type { Outcome, PeopleLedger } from '../engine/index';
import { columns, percent, withError } from './format';

/** Persons affected in a year, one block of rows a class; nothing where no risk affects persons. */
export function peopleTable({ residual, inherent, reduction }: Outcome): string[] {
  return (residual.people ?? []).flatMap((counted, i) => {
    const ledgers = inherent?.people ? [inherent.people[i]!, counted] : [counted];
    const less = reduction?.people?.[i];
    const row = (label: string, cell: (ledger: PeopleLedger) => string, difference = ''): string[] => [
      label,
      ...ledgers.map(cell),
      ...(ledgers.length > 1 ? [difference] : []),
    ];
    const rows = [
      ledgers.length > 1 ? ['', 'inherent', 'residual', 'reduction'] : ['', 'residual'],
      row('mean', ({ mean }) => withError(mean), withError(less?.mean)),
      row('standard deviation', ({ standardDeviation }) => withError(standardDeviation)),
      row('probability of any', ({ probabilityOfAny }) => percent(probabilityOfAny.value)),
      ...counted.valueAtRisk.map(({ level }, l) =>
        row(`VaR ${percent(level)}`, (ledger) => withError(ledger.valueAtRisk[l]), withError(less?.valueAtRisk[l])),
      ),
      ...counted.tailValueAtRisk.map(({ level }, l) =>
        row(
          `TVaR ${percent(level)}`,
          (ledger) => withError(ledger.tailValueAtRisk[l]),
          withError(less?.tailValueAtRisk[l]),
        ),
      ),
    ];
    return [`\nPersons affected a year, class ${counted.class}`, ...columns(rows)];
  });
}
