import { apportion, type LedgerOutcome, type Model } from '../engine/index';
import { formFigures } from './form-figures';

/**
 * An exact ledger whose additive figures add up to the last bit: root pairs and risks to the mean, contributions to
 * TVaR. It moves them by less than the error of the figures. The means of risks are divided by form of loss.
 */
export function addUp(model: Model, ledger: LedgerOutcome): LedgerOutcome {
  const losses = apportion(
    ledger.mean.value ?? 0,
    ledger.roots.map(({ meanLoss }) => meanLoss),
  );
  const roots = ledger.roots.map((root, i) => ({ ...root, meanLoss: losses[i]! }));
  const means = new Map<string, number>();
  for (const { risk, meanLoss } of roots) means.set(risk, (means.get(risk) ?? 0) + meanLoss);
  const contributions = ledger.tailValueAtRisk.map(({ value }, l) =>
    apportion(
      value ?? 0,
      ledger.risks.map(({ tailContribution }) => tailContribution[l]!.value),
    ),
  );
  const risks = ledger.risks.map((risk, r) => {
    const value = means.get(risk.id) ?? 0;
    return {
      id: risk.id,
      mean: { ...risk.mean, value },
      ...formFigures(model.risks[r]!, value),
      tailContribution: risk.tailContribution.map((part, l) => ({ ...part, value: contributions[l]![r]! })),
    };
  });
  return { ...ledger, risks, roots };
}
