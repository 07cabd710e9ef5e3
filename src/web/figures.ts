import { amount, share, withError } from './format';
import { element } from './page';
import type { JudgedPoint, PeopleLedger, Run, Workbench } from './workbench-data';

const LEVEL = 0.95;

/** The headline figures: what a year costs on average, in a bad year, and beyond. */
export function headline({ organization }: Workbench, { outcome }: Run): HTMLElement[] {
  const { residual, inherent } = outcome;
  const at = <F extends { level: number }>(figures: F[]) => figures.find(({ level }) => level === LEVEL);
  const valueAtRisk = at(residual.valueAtRisk);
  const tail = at(residual.tailValueAtRisk);
  const { currency } = organization;
  return [
    card('Mean residual loss a year', withError(residual.mean), currency),
    ...(inherent ? [card('Mean inherent loss a year', withError(inherent.mean), `${currency}, without controls`)] : []),
    ...(valueAtRisk ? [card('VaR 95 %', withError(valueAtRisk), `${currency}, exceeded one year in twenty`)] : []),
    ...(tail ? [card('TVaR 95 %', withError(tail), `${currency}, the mean of those years`)] : []),
    card('AI harm caused by security events', share(residual.cascadeShare.share), 'of the residual AI-harm loss'),
  ];
}

/** One row an appetite point, of the loss and of persons affected, with its verdict. */
export function appetiteRows({ organization, appetite }: Workbench): HTMLElement[] {
  const { points = [], people = [] } = appetite ?? {};
  return [
    ...points.map((point) => verdictRow(`${amount(point.loss)} ${organization.currency}`, point)),
    ...people.map((point) => verdictRow(`${amount(point.people)} persons, ${point.class.toLowerCase()}`, point)),
  ];
}

function verdictRow(what: string, { probability, probabilityAllowed, verdict }: JudgedPoint): HTMLElement {
  const { value, low, high } = probability;
  const interval = low === high ? share(value) : `${share(value)} (${share(low)} to ${share(high)})`;
  const row = element('li', 'appetite-row');
  row.append(
    element('span', `verdict ${verdict.toLowerCase()}`, verdict.toLowerCase()),
    element('span', '', `more than ${what}: ${interval}, allowed ${share(probabilityAllowed)}`),
  );
  return row;
}

/** One row a class: whom a year affects on average, and how many in the worst twentieth of years. */
export function peopleRows(ledgers: readonly PeopleLedger[]): HTMLElement[] {
  const cells = ledgers.map((ledger) => [
    ledger.class.toLowerCase(),
    withError(ledger.mean),
    share(ledger.probabilityOfAny.value),
    withError(ledger.tailValueAtRisk.find(({ level }) => level === LEVEL) ?? { value: null, standardError: null }),
  ]);
  const header = ['class', 'mean a year', 'years with any', 'TVaR 95 %'];
  return [header, ...cells].map((row, i) => {
    const line = element('tr', '');
    line.append(...row.map((cell) => element(i === 0 ? 'th' : 'td', '', cell)));
    return line;
  });
}

function card(title: string, figure: string, note: string): HTMLElement {
  const box = element('article', 'card');
  box.append(element('h3', '', title), element('p', 'figure', figure), element('p', 'note', note));
  return box;
}
