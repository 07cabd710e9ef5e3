export type { SensitivityIndex } from './bootstrap';
export {
  type SobolIndex,
  type SobolIndices,
  sobolIndices,
} from './sobol-indices';
export { MOST_DIMENSIONS } from './sobol-sequence';
export { type TornadoBar, tornado } from './tornado';
export type { UncertainPart } from './uncertain-part';
export { boundByLayer, levelsOf, type MeanLevels, type MeanLoss, meanLossOf } from './mean-loss';
export { type AppetiteInformation, appetiteInformation } from './value-of-information';
