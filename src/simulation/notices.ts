import {
  availabilityOf,
  type ControlEffect,
  type Convergence,
  type LedgerOutcome,
  type Model,
  type Notice,
  type Plan,
} from '../engine/index';
import { dependenceNotices } from './dependence-notices';

/** Controls that a notice names before it counts the rest. */
const NAMED = 3;

type LedgerTitle = 'residual' | 'inherent';

/** Notices about the model itself, whatever the method. */
export function modelNotices(model: Model): Notice[] {
  return [...averagedNotices(model), ...dependenceNotices(model)];
}

/** Averages matter where outages would be rare, take something away and act on something. */
function averagedNotices(model: Model): Notice[] {
  const averaged = model.controls.filter(
    ({ reliability, coverage, effects }) =>
      reliability.mode !== 'stateful' &&
      availabilityOf(reliability) < 1 &&
      availabilityOf(reliability) > 0 &&
      reliability.variantEfficacy < 1 &&
      coverage > 0 &&
      effects.some(reduces),
  );
  if (averaged.length === 0) return [];
  const names = averaged.slice(0, NAMED).map(({ id, name }) => name ?? id);
  const others = averaged.length > NAMED ? ` and ${averaged.length - NAMED} more controls` : '';
  return [
    {
      code: 'AVERAGED_CONTROLS',
      message:
        `Outages of ${names.join(', ')}${others} enter as their average over the year: ` +
        'this keeps the mean and understates the tail.',
    },
  ];
}

function reduces(effect: ControlEffect): boolean {
  if ('link' in effect) return effect.probabilityReduction > 0;
  return effect.frequencyReduction > 0 || effect.severityReduction > 0;
}

/** Notices about how a plan simulates its model. */
export function planNotices(plan: Plan, currency: string): Notice[] {
  if (!(plan.omittedMean > 0)) return [];
  const omitted = plan.omittedMean.toPrecision(3);
  return [
    {
      code: 'CASCADE_GENERATION_CAP',
      message:
        `Cascades are followed over ${plan.generationCap} generations of triggered events; ` +
        `the events after them would add ${omitted} ${currency} a year to the inherent mean.`,
    },
  ];
}

/** A notice where the error asked was not reached. */
export function convergenceNotices(convergence: Convergence, trials: number): Notice[] {
  const { state, level, targetError, reachedError } = convergence;
  if (state === 'CONVERGED') return [];
  const reached = reachedError === null ? 'has no bound' : `is ± ${percent(reachedError)} of it`;
  return [
    {
      code: 'NOT_CONVERGED',
      message:
        `After ${trials.toLocaleString('en')} years, the most that were allowed, the 95 % interval of the residual VaR ` +
        `at ${level} ${reached}; ± ${percent(targetError)} was asked.`,
    },
  ];
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}

/** Notices about figures of one simulated ledger that cannot be stated, or not well. */
export function ledgerNotices(ledger: LedgerOutcome, title: LedgerTitle, varianceIsFinite: boolean): Notice[] {
  const thin = ledger.tailValueAtRisk.filter(({ thinTail }) => thinTail).map(({ level }) => level);
  const open = ledger.valueAtRisk.filter(({ high }) => high === null).map(({ level }) => level);
  const notices: Notice[] = [];
  if (thin.length > 0) {
    notices.push({
      code: 'THIN_TAIL',
      message:
        `The ${title} TVaR at ${thin.join(', ')} stands on fewer than 500 trials, or one of them makes up more than ` +
        'a tenth of it: more trials are needed.',
    });
  }
  if (open.length > 0) {
    notices.push({
      code: 'INTERVAL_OFF_SAMPLE',
      message: `The ${title} VaR at ${open.join(', ')} has no upper limit: too few trials lie above it.`,
    });
  }
  if (!varianceIsFinite) {
    notices.push({
      code: 'INFINITE_VARIANCE',
      message: `The ${title} loss has an infinite variance: its deviation and the errors of mean and TVaR do not exist.`,
    });
  }
  return notices;
}
