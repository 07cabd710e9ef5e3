import { apportion, type FormFigure, formShares, type ModelRisk } from '../engine/index';

/** The mean of a risk by form of loss; nothing where it states none. */
export function formFigures(risk: ModelRisk, mean: number): { forms?: FormFigure[] } {
  const shares = formShares(risk);
  if (shares === null) return {};
  const means = apportion(
    mean,
    shares.map(({ share }) => share),
  );
  return { forms: shares.map(({ form, secondary }, i) => ({ form, secondary, mean: means[i]! })) };
}
