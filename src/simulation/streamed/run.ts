import { BUCKET_WIDTH, blockCount, type LedgerOutcome } from '../../engine/index';
import { exactCheck, type ExactFigures, exactLimits, rankShare } from '../exact-check';
import { type Hooks, stepsOf, within } from '../progress';
import { randomisationsOf, replications } from '../randomisations';
import type { SimulatedLedgers, SimulationRun } from '../run';
import { inLanes } from '../runners/in-lanes';
import type { Runner } from '../runners/runner';
import { addBlocks } from '../sum-blocks';
import { summarizeLedger } from '../summarize';
import type { HistogramSample } from '../tasks/sample-histogram';
import type { PartTails, StreamedTails } from '../tasks/stream-tails';
import { blocksOf, partsOf, partTrials } from './parts';
import { comparedLevels, streamedReduction } from './reduction';
import { type StreamedYears, type StreamedYearsOf, streamYears } from './years';

/** Shares of the work at which its stages end: years as histograms, then the same years again for their tails. */
const YEARS_END = 0.4;
const TAILS_END = 0.98;

/**
 * A simulation whose memory does not grow with the years: a first pass keeps histograms, which give all figures but those
 * by risk; a second one simulates the same years again, now that the VaRs are known, for the tails by risk, what both
 * ledgers have in common and the check against the exact method.
 */
export async function simulateStreamed(run: SimulationRun, runner: Runner, hooks: Hooks): Promise<SimulatedLedgers> {
  const { compiled, levels } = run;
  const { plan } = compiled;
  const years = await streamYears(plan, run.trials, run.target, runner, within(hooks, 0, YEARS_END));
  const sampleOf = ({ annual, largest, ceded }: StreamedYearsOf, ledger: 'residual' | 'inherent') =>
    runner.run('sampleHistogram', { annual, largest, ceded, levels, known: compiled[ledger]! }, hooks.signal);
  const [residual, inherent] = await Promise.all([
    sampleOf(years.residual, 'residual'),
    years.inherent && sampleOf(years.inherent, 'inherent'),
  ]);
  const exact = await run.exact;
  const found = await tailsOf(run, years, { residual, inherent }, exact, runner, within(hooks, YEARS_END, TAILS_END));
  const summarized = (ledger: 'residual' | 'inherent', sample: HistogramSample): LedgerOutcome =>
    summarize(run, years, ledger, sample, found);
  return {
    trials: years.trials,
    convergence: years.convergence,
    residual: summarized('residual', residual),
    inherent: inherent && summarized('inherent', inherent),
    reduction: inherent && streamedReduction(compiled, years.trials, { residual, inherent }, found),
    exactCheck: exact ? checkOf(run, years.trials, residual, exact, found) : [],
    bucketWidth: BUCKET_WIDTH,
  };
}

interface Samples {
  residual: HistogramSample;
  inherent: HistogramSample | null;
}

/** The second pass, part by part. */
function tailsOf(
  { compiled: { plan } }: SimulationRun,
  { trials }: StreamedYears,
  samples: Samples,
  exact: ExactFigures | null,
  runner: Runner,
  { onProgress, signal }: Hooks,
): Promise<StreamedTails[]> {
  const parts = partsOf(trials);
  const partDone = stepsOf(onProgress, 0, 1, parts.length);
  const input = {
    plan,
    trials,
    tails: { residual: samples.residual.tails, inherent: samples.inherent && samples.inherent.tails },
    limits: exact ? exactLimits(exact) : [],
    paired: samples.inherent && comparedLevels(samples.residual, samples.inherent),
  };
  return inLanes(parts, runner.threads, async (part) => {
    const blocks = blocksOf(part, 0, blockCount(trials));
    const found = await runner.run('streamTails', { ...input, blocks }, signal);
    partDone();
    return found;
  });
}

function summarize(
  { model, compiled }: SimulationRun,
  years: StreamedYears,
  ledger: 'residual' | 'inherent',
  sample: HistogramSample,
  found: readonly StreamedTails[],
): LedgerOutcome {
  const { trials } = years;
  const { tails } = sample.tails;
  const parts = found.map((part): PartTails => part[ledger]!);
  const blockWeights = parts.map(({ codes }) =>
    Float64Array.from(tails, ({ weights }) => codes.reduce((sum, count, code) => sum + weights[code]! * count, 0)),
  );
  return summarizeLedger({
    model,
    plan: compiled.plan,
    trials,
    sample: { ...sample, tails: { tails, blockWeights, codeCount: sample.tails.codeCount } },
    sums: addBlocks(years[ledger]!.sums, Array.from(partTrials(trials))),
    tails: parts.map(({ losses }) => losses),
    moments: compiled[ledger]!.moments,
  });
}

function checkOf(
  { compiled, levels }: SimulationRun,
  trials: number,
  { annual, valueAtRisk, tailValueAtRisk }: HistogramSample,
  exact: ExactFigures,
  found: readonly StreamedTails[],
) {
  const randomisations = randomisationsOf(compiled.plan);
  const replicated = (values: readonly number[]): Float64Array =>
    Float64Array.from(replications(values, randomisations, (own) => own.reduce((sum, value) => sum + value, 0)));
  const sizes = replicated(Array.from(partTrials(trials)));
  const ranks = levels.map((level, l) => {
    const counts = {
      atLeast: replicated(found.map(({ limits }) => limits[l]!.atLeast)),
      above: replicated(found.map(({ limits }) => limits[l]!.above)),
    };
    return rankShare(level, counts, sizes, randomisations !== null);
  });
  return exactCheck({ annual, valueAtRisk, tailValueAtRisk }, exact, ranks);
}
