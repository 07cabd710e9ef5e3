export { driverOf, frequencyOf, severityOf } from './build';
export { type Checked, checkDriver, checkFrequency, checkSeverity, checkUncertainty } from './check';
export type { Definition, ParameterKind } from './definition';
export type { DriverDistribution, Frequency, Severity, Standardized } from './distribution';
export { driverDefinitions, frequencyDefinitions, severityDefinitions } from './registry';
export { lognormalOfInterval } from './severity/lognormal-interval';
