import { type LedgerOutcome, LOSS_FORM_KINDS, type LossFormKind } from '../engine/index';

/** What one form of loss adds to the mean of a ledger, over all risks that state it; currency per year. */
export interface LossFormTotal {
  form: LossFormKind;
  mean: number;
  /** The part that secondary loss events bring. */
  secondaryMean: number;
  /** Share of the ledger's mean, 0..1; null when that is 0. */
  meanShare: number | null;
  riskCount: number;
}

/** Totals of the forms that some risk states, the largest first. Risks that state their loss as one amount have none. */
export function lossFormTotals({ mean, risks }: Pick<LedgerOutcome, 'mean' | 'risks'>): LossFormTotal[] {
  const whole = mean.value ?? 0;
  return LOSS_FORM_KINDS.flatMap((form) => {
    const stated = risks.map(({ forms = [] }) => forms.filter((figure) => figure.form === form));
    const figures = stated.flat();
    if (figures.length === 0) return [];
    const sum = figures.reduce((total, figure) => total + figure.mean, 0);
    const secondaryMean = figures.reduce((total, figure) => total + (figure.secondary ? figure.mean : 0), 0);
    const riskCount = stated.filter((of) => of.length > 0).length;
    return [{ form, mean: sum, secondaryMean, meanShare: whole > 0 ? sum / whole : null, riskCount }];
  }).sort((a, b) => b.mean - a.mean);
}
