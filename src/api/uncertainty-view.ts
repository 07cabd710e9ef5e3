import { type Uncertainty, uncertaintySummary } from '../domain/index';

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** How sure one is of an estimate, as the API shows it. */
export function uncertaintyView(uncertainty: Uncertainty): object {
  const { p05, p50, p95 } = uncertaintySummary(uncertainty);
  return { ...stated(uncertainty), text: textOf(uncertainty), p05, p50, p95 };
}

function stated(uncertainty: Uncertainty): object {
  switch (uncertainty.form) {
    case 'WITHIN_FACTOR':
      return { withinFactor: uncertainty };
    case 'LOGNORMAL':
      return { lognormalSigma: uncertainty.sigma };
    case 'GAMMA':
      return { gammaShape: uncertainty.shape };
  }
}

function textOf(uncertainty: Uncertainty): string {
  switch (uncertainty.form) {
    case 'WITHIN_FACTOR':
      return `within a factor of ${number.format(uncertainty.factor)} (${percent.format(uncertainty.confidence)} interval)`;
    case 'LOGNORMAL':
      return `lognormal multiplier, deviation of the logarithm ${number.format(uncertainty.sigma)}`;
    case 'GAMMA':
      return `gamma multiplier of shape ${number.format(uncertainty.shape)}`;
  }
}
