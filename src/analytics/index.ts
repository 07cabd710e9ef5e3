export * from './arrange';
export type { DimensionValue } from './combinations';
export * from './cascade-share';
export * from './csv';
export * from './group-means';
export * from './heat-map';
export * from './loss-dimension';
export * from './loss-groups';
export * from './risk-groups';
