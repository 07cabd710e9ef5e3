import { amount, share, withError } from './format';
import { element } from './page';
import type { Run, Workbench } from './workbench-data';

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

/** One row an appetite point, with its verdict. */
export function appetiteRows({ organization, appetite }: Workbench): HTMLElement[] {
  return (appetite?.points ?? []).map((point) => {
    const { value, low, high } = point.probability;
    const interval = low === high ? share(value) : `${share(value)} (${share(low)} to ${share(high)})`;
    const row = element('li', 'appetite-row');
    row.append(
      element('span', `verdict ${point.verdict.toLowerCase()}`, point.verdict.toLowerCase()),
      element(
        'span',
        '',
        `more than ${amount(point.loss)} ${organization.currency}: ${interval}, allowed ${share(point.probabilityAllowed)}`,
      ),
    );
    return row;
  });
}

function card(title: string, figure: string, note: string): HTMLElement {
  const box = element('article', 'card');
  box.append(element('h3', '', title), element('p', 'figure', figure), element('p', 'note', note));
  return box;
}
