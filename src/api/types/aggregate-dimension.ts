import { enumOf } from '../enums';

export const RiskAggregateDimension = enumOf(
  'RiskAggregateDimension',
  'What the risks of the register are grouped by.',
  {
    KIND: 'AI harm or security threat.',
    DIMENSION: 'What is touched, such as confidentiality or discrimination; a risk may have several.',
    THREAT_CLASS: 'How a security event comes about.',
    ASSET: 'Assets concerned; a risk may have several.',
    AI_SYSTEM: 'AI systems concerned; a risk may have several.',
    LIFECYCLE_STAGE: 'Lifecycle stages of the AI systems concerned; a risk may have several.',
    OWNER: 'Who owns the risk.',
    TREATMENT: 'What was decided about the risk.',
  },
);

export const LossAggregateDimension = enumOf('LossAggregateDimension', 'What simulated losses are grouped by.', {
  KIND: 'Kind of the risk that is hit.',
  DIMENSION: 'What is touched, such as confidentiality or discrimination; a risk may have several.',
  ASSET: 'Assets concerned; a risk may have several.',
  AI_SYSTEM: 'AI systems concerned; a risk may have several.',
  LIFECYCLE_STAGE: 'Lifecycle stages of the AI systems concerned; a risk may have several.',
  OWNER: 'Who owns the risk that is hit.',
  TREATMENT: 'What was decided about the risk that is hit.',
  RISK: 'The risk that is hit.',
  CASCADE_ROOT: 'The risk whose event began the occurrence; the risk that is hit itself, unless it was triggered.',
  CASCADE_ROOT_KIND: 'Kind of the risk whose event began the occurrence.',
});

export const RiskMeasure = enumOf('RiskMeasure', 'What is measured of a group of risks.', {
  RISK_COUNT: 'Number of risks.',
  MEAN_EVENTS: 'Own events per year as estimated.',
  MEAN_LOSS: 'Own loss as estimated, currency per year.',
});

export const LossMeasure = enumOf('LossMeasure', 'What is measured of a group of losses.', {
  RISK_COUNT: 'Number of risks.',
  MEAN: 'Mean loss, currency per year; adds up.',
  VALUE_AT_RISK: 'Value at risk, currency per year; does not add up.',
  TAIL_VALUE_AT_RISK: 'Tail value at risk, currency per year; does not add up.',
  TAIL_CONTRIBUTION: "Contribution to the portfolio's tail value at risk, currency per year; adds up.",
});

export const Ledger = enumOf('Ledger', 'Whether controls count.', {
  INHERENT: 'Without any control.',
  RESIDUAL: 'With the implemented controls.',
});
