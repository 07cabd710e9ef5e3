export { exponentials, fillTwiddles, inverseRealTransform, realTransform } from './fft';
export { addTableMasses } from './masses';
export { integratePiece } from './pieces';
export { addSizes } from './sizes';
export { fillSurvivals, fillTaylor } from './survivals';
export { exp, log } from './math';
export { movedFigures, runningSums } from './sums';
