import { type Notice, type Outcome, type Plan, RANDOMISATIONS, type Sampling } from '../engine/index';
import { FEWEST_STRATIFIED } from './randomisations';
import type { CompiledModel } from './tasks/compile';
import type { Target } from './until-precise';

/** `auto`: stratified where an error is asked and stratified sampling reaches it sooner. */
export type SamplingChoice = 'auto' | Sampling;

/** Below this share of the variance what stratification gains does not outweigh the wider deviate of few randomisations. */
const LEAST_SHARE = 0.4;

export interface SamplingOrder {
  sampling?: SamplingChoice;
  trials: number;
  target?: Target | null;
}

export interface ChosenSampling {
  plan: Plan;
  notices: Notice[];
}

/** The compiled plan with the sampling of its losses, a function of model and order alone (the README says why). */
export function chooseSampling(
  { plan, stratifiedShare }: Pick<CompiledModel, 'plan' | 'stratifiedShare'>,
  { sampling = 'auto', trials, target }: SamplingOrder,
): ChosenSampling {
  const enough = trials >= FEWEST_STRATIFIED;
  if (sampling === 'auto') {
    const wins = enough && Boolean(target) && stratifiedShare >= LEAST_SHARE;
    return { plan: { ...plan, sampling: wins ? 'stratified' : 'independent' }, notices: [] };
  }
  if (sampling === 'independent' || enough) return { plan: { ...plan, sampling }, notices: [] };
  const message =
    `Losses were drawn independently: ${RANDOMISATIONS} stratified randomisations take at least ` +
    `${FEWEST_STRATIFIED.toLocaleString('en')} years.`;
  return { plan: { ...plan, sampling: 'independent' }, notices: [{ code: 'NOT_STRATIFIED', message }] };
}

/** How a run drew the losses behind its outcome; years simulated beside an exact outcome are independent. */
export function samplingOf({ sampling }: Pick<Outcome, 'sampling'>): Sampling {
  return sampling === 'STRATIFIED' ? 'stratified' : 'independent';
}
