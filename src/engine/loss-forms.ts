/** The loss of an event in forms (Open FAIR), made ready for computing. */
import { severityOf } from './distributions/build';
import { LOSS_FORM_KINDS, type LossFormKind, type ModelRisk } from './model';
import type { PortfolioLossForms } from './portfolio';

/** Mean share of the loss of an event that one form makes up, before insurance. */
export interface FormShare {
  readonly form: LossFormKind;
  readonly secondary: boolean;
  readonly share: number;
}

/** The forms of a risk that can arise: primary before secondary ones, each in the order of `LOSS_FORM_KINDS`. */
export function lossFormsOf({
  lossForms = [],
  secondaryProbability = 0,
}: ModelRisk): Omit<PortfolioLossForms, 'isKnownLaw'> {
  const place = (form: LossFormKind, secondary: boolean): number =>
    LOSS_FORM_KINDS.indexOf(form) + (secondary ? LOSS_FORM_KINDS.length : 0);
  const forms = lossForms
    .filter(({ secondary }) => !secondary || secondaryProbability > 0)
    .map(({ form, secondary, severity }) => ({
      form,
      secondary,
      severitySpec: severity,
      severity: severityOf(severity),
    }))
    .sort((a, b) => place(a.form, a.secondary) - place(b.form, b.secondary));
  return { forms, secondaryProbability, counted: null };
}

/** By form as the model lists them; null where the risk states no forms. Shares add up to 1, or are all 0 without a loss. */
export function formShares(risk: ModelRisk): FormShare[] | null {
  if (!risk.lossForms) return null;
  const means = risk.lossForms.map(
    ({ severity, secondary }) => severityOf(severity).mean * (secondary ? (risk.secondaryProbability ?? 0) : 1),
  );
  const sum = means.reduce((total, mean) => total + mean, 0);
  return risk.lossForms.map(({ form, secondary }, i) => ({ form, secondary, share: sum > 0 ? means[i]! / sum : 0 }));
}
