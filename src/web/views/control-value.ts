import document from '../../../schema/operations/control-value.graphql?raw';
import { controlBars } from '../charts/control-bars';
import { amount } from '../format';
import { query, unlessRefused } from '../graphql';
import { draw, onSubmit, place } from '../page';

const MOST_CONTROLS = 12;

interface Valuation {
  currency: string;
  inherentMean: number;
  residualMean: number;
  exact: boolean;
  controls: {
    control: { name: string; annualCost: { amount: string; currency: string } | null };
    lastIn: number;
    firstIn: number;
    shapley: { value: number; standardError: number | null };
  }[];
}

interface Payload {
  controlValue: { valuation: Valuation | null; problems: { message: string }[] };
}

/** What each implemented control takes away from the mean annual loss. */
export function controlValueView(): void {
  onSubmit('control-form', 'control-status', async () => {
    const { controlValue } = await query<Payload>(document, { input: {} });
    const valuation = unlessRefused(controlValue.valuation, controlValue.problems);
    const { currency, inherentMean, residualMean, controls, exact } = valuation;
    const rows = controls.map(({ control, lastIn, firstIn, shapley }) => {
      const { annualCost } = control;
      const cost = annualCost && `${amount(Number(annualCost.amount))} ${annualCost.currency}`;
      return { name: control.name, lastIn, firstIn, shapley: shapley.value, annualCost: cost };
    });
    draw('control-value', controlBars(rows, MOST_CONTROLS));
    place('control-note').textContent =
      `All ${controls.length} controls take ${amount(inherentMean - residualMean)} of ${amount(inherentMean)} ${currency} ` +
      `a year; the ${Math.min(MOST_CONTROLS, controls.length)} most valuable are shown.` +
      (exact ? '' : ' Shapley values come from a sample of orders.');
  });
}
