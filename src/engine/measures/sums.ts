// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- ambient declarations cannot be imported
/// <reference path="./simple-statistics.d.ts" />
/** Compensated sums and sums of deviations from the mean, from simple-statistics. */
export { mean, sum, sumNthPowerDeviations } from 'simple-statistics';
