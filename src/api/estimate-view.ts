import {
  type EstimateBasis,
  type EstimateSpec,
  type EstimateSummary,
  type FrequencyEstimate,
  type FrequencySpecification,
  frequencySummary,
  lossFormMeans,
  type LossForms,
  type SeverityEstimate,
  type SeveritySpecification,
  severitySummary,
} from '../domain/index';

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** How often, as the API shows it. */
export function frequencyView({ spec, basis }: FrequencyEstimate): object {
  const figures = lazyFigures(() => frequencySummary(spec));
  if (spec.form === 'EVENTS_PER_YEAR') {
    const text = textOf(spec.rate, 'events per year');
    return { unit: 'EVENTS_PER_YEAR', text, spec: specView(spec.rate), basis, ...figures };
  }
  const text = `probability of ${percent.format(spec.probability)} a year`;
  return { unit: 'EVENTS_PER_YEAR', text, spec: frequencySpecView(spec), basis, ...figures };
}

/** How large, as the API shows it. */
export function severityView({ spec, basis }: SeverityEstimate): object {
  const figures = lazyFigures(() => severitySummary(spec));
  return { unit: 'CURRENCY_PER_EVENT', text: lossText(spec), spec: severitySpecView(spec), basis, ...figures };
}

/** The loss of an event in forms; `basis` stands for those of forms that have none of their own. */
export function lossFormsView(spec: LossForms, basis: EstimateBasis): object {
  const { forms, secondaryProbability } = spec;
  const means = lossFormMeans(spec);
  const mean = means.reduce((sum, part) => sum + part, 0);
  return {
    forms: forms.map(({ form, secondary, spec, basis: own }, i) => ({
      form,
      secondary,
      severity: severityView({ spec, basis: own ?? basis }),
      meanShare: mean > 0 ? means[i]! / mean : 0,
    })),
    secondaryProbability: secondaryProbability && shareView(secondaryProbability, basis),
  };
}

function shareView(spec: EstimateSpec, basis: EstimateBasis): object {
  const figures = lazyFigures(() => severitySummary(spec));
  return { unit: 'SHARE_OF_EVENTS', text: textOf(spec, 'of events'), spec: specView(spec), basis, ...figures };
}

/** How large, as it was stated; nothing where it was in forms. */
export const severitySpecView = (spec: SeveritySpecification): object =>
  spec.form === 'LOSS_FORMS' ? {} : specView(spec);

function lossText(spec: SeveritySpecification): string {
  if (spec.form !== 'LOSS_FORMS') return textOf(spec, 'per event');
  const kinds = (secondary: boolean) =>
    spec.forms
      .filter((one) => one.secondary === secondary)
      .map(({ form }) => form.toLowerCase().replaceAll('_', ' '))
      .join(', ');
  const parts = [kinds(false), kinds(true) === '' ? '' : `${kinds(true)} in some events`];
  return `sum of ${parts.filter((part) => part !== '').join('; ')}`;
}

/** How often, as it was stated. */
export const frequencySpecView = (spec: FrequencySpecification): object =>
  spec.form === 'EVENTS_PER_YEAR'
    ? specView(spec.rate)
    : { annualProbability: { probability: spec.probability, reading: spec.reading } };

/** Figures that are computed, all at once, when one of them is asked for. */
export function lazyFigures(summarize: () => EstimateSummary): Record<keyof EstimateSummary, () => number> {
  let summary: EstimateSummary | undefined;
  const figure = (name: keyof EstimateSummary) => () => {
    summary ??= summarize();
    return summary[name];
  };
  return { mean: figure('mean'), p05: figure('p05'), p50: figure('p50'), p95: figure('p95') };
}

export function textOf(spec: EstimateSpec, unit: string): string {
  switch (spec.form) {
    case 'EXACT':
      return `${number.format(spec.value)} ${unit}`;
    case 'RANGE': {
      const interval = `${percent.format(spec.confidence)} interval`;
      return `${number.format(spec.low)} to ${number.format(spec.high)} ${unit} (${interval})`;
    }
    case 'THREE_POINT':
      return `${number.format(spec.min)} to ${number.format(spec.max)} ${unit}, most likely ${number.format(spec.mode)}`;
    case 'DISTRIBUTION':
      return `${spec.distribution.type} distribution, ${unit}`;
  }
}

/** A quantity as it was stated. */
export function specView(spec: EstimateSpec): object {
  switch (spec.form) {
    case 'EXACT':
      return { exact: spec.value };
    case 'RANGE':
      return { range: spec };
    case 'THREE_POINT':
      return { threePoint: spec };
    case 'DISTRIBUTION':
      return { distribution: spec.distribution };
  }
}
