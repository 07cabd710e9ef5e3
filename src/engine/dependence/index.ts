export { gaussianCopula, studentCopula } from './copula';
export { type CorrelationFactor, correlationFactor, type NotSemidefinite } from './correlation-factor';
export { type ElicitedPair, elicitedCorrelation } from './elicited-correlation';
export { gaussianJointProbability } from './gaussian-joint';
export { type CorrelationRepair, nearestCorrelation } from './nearest-correlation';
export { oneFactorProbability } from './one-factor';
export * from './rank-correlation';
export { tailDependence } from './tail-dependence';
