import document from '../../../schema/operations/sensitivity.graphql?raw';
import { tornado } from '../charts/tornado';
import { amount } from '../format';
import { query, unlessRefused } from '../graphql';
import { draw, onSubmit, place } from '../page';

const MOST_ROWS = 15;

interface Row {
  quantity: 'RATE' | 'RATE_FACTOR' | 'SEVERITY' | 'LINK' | 'CONTROL' | 'EFFICACY';
  risk: { name: string } | null;
  link: { fromRisk: { name: string }; toRisk: { name: string } } | null;
  control: { name: string } | null;
  atLow: number;
  atHigh: number;
  index: { total: { value: number } } | null;
}

interface Payload {
  sensitivity: {
    sensitivity: { currency: string; mean: number; uncertainStandardDeviation: number; rows: Row[] } | null;
    problems: { message: string }[];
  };
}

const QUANTITIES: Record<Row['quantity'], string> = {
  RATE: 'How often',
  RATE_FACTOR: 'How often',
  SEVERITY: 'How large',
  LINK: 'Cascade',
  CONTROL: 'Control',
  EFFICACY: 'Efficacy',
};

/** Which estimate moves the mean annual loss: tornado from the 5th to the 95th percentile of each. */
export function sensitivityView(): void {
  onSubmit('sensitivity-form', 'sensitivity-status', async () => {
    const chosen = Number(new FormData(place<HTMLFormElement>('sensitivity-form')).get('factor'));
    const factor = chosen > 1 ? chosen : null;
    const input = { severityFactor: factor, linkFactor: factor, controlFactor: factor };
    const { sensitivity } = await query<Payload>(document, { input });
    const { rows, mean, currency, uncertainStandardDeviation } = unlessRefused(
      sensitivity.sensitivity,
      sensitivity.problems,
    );
    draw(
      'tornado',
      tornado(
        mean,
        rows.map((row) => ({ ...row, name: nameOf(row), total: row.index?.total.value ?? null })),
        MOST_ROWS,
      ),
    );
    place('sensitivity-note').textContent =
      `The mean annual loss is ${amount(mean)} ${currency}; over all that is uncertain its standard deviation is ` +
      `${amount(uncertainStandardDeviation)}. The ${Math.min(MOST_ROWS, rows.length)} widest of ${rows.length} estimates.`;
  });
}

function nameOf({ quantity, risk, link, control }: Row): string {
  const thing = risk?.name ?? control?.name ?? (link ? `${link.fromRisk.name} → ${link.toRisk.name}` : '');
  return `${QUANTITIES[quantity]}: ${thing}`;
}
