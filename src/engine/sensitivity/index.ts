export {
  RANDOMISATIONS,
  type SensitivityIndex,
  type SobolIndex,
  type SobolIndices,
  sobolIndices,
} from './sobol-indices';
export { MOST_DIMENSIONS } from './sobol-sequence';
export { TORNADO_LEVELS, type TornadoBar, tornado } from './tornado';
export type { UncertainPart } from './uncertain-part';
