import { entityKey, STREAM_VERSION, seedWords } from '../random/stream';
import type { Portfolio } from '../portfolio';
import { compileControls } from './compile-controls';
import { compileFrequency } from './compile-frequency';
import { collectGroups } from './compile-groups';
import { compileForms, formOffsets, markIdentities } from './compile-forms';
import { compileLatents } from './compile-latents';
import { compileLinks, linksByRisk } from './compile-links';
import { generationsOf } from './generations';
import { pairsOf } from './pairs';
import { planKey } from './plan-key';
import { BLOCK_TRIALS, NEVER, NONE, type Plan, type RiskColumns, type Sampling } from './plan';
import { chooseQuantum } from './quantum';
import { createQuantileStore, shareQuantiles, storeSeverity } from './quantile-store';
import { strideOf } from './stratified-words';
import { createTableStore, shareTables } from './table-store';

/**
 * The plan of a portfolio for one seed (an integer from 0 to 2^53 − 1). It holds both ledgers: without and with the
 * controls. The spectral radius of the mean matrix must be below one. Throws RangeError where the simulation cannot
 * follow: a seed out of range, more events than the stream can number, a probability that its drivers cannot keep.
 */
export function compilePlan(portfolio: Portfolio, seed: number, sampling: Sampling = 'independent'): Plan {
  seedWords(seed);
  const { risks, drivers } = portfolio;
  const store = createTableStore(risks.length);
  const quantiles = createQuantileStore(risks.length);
  const collector = collectGroups(portfolio, quantiles);
  const { controls, yearlySurvival, yearlyFactor, linkSurvival } = compileControls(portfolio, quantiles);
  const generations = generationsOf(portfolio);
  const { quantum, lossCap } = chooseQuantum(portfolio, generations.meanEvents);
  const pairs = pairsOf(portfolio);
  const identities = risks.map((risk) => entityKey('risk', risk.id));
  const processes = risks.map((risk) => compileFrequency(portfolio, risk, store));
  const { process, latent, latents } = compileLatents(portfolio, processes, store, quantiles);
  const layers = risks.map(({ eventLayer }) => eventLayer ?? { deductible: 0, limit: 0, share: 0 });
  const driverIdentities = drivers.map(({ kind, id }) => entityKey(kind, id));
  const toQuantum = (amount: number): number => (amount === Infinity ? amount : Math.round(amount / quantum) * quantum);
  const columns: RiskColumns = {
    key: Uint32Array.from(identities, ({ key }) => key),
    salt: Uint32Array.from(identities, ({ salt }) => salt),
    process,
    latent,
    rate: Float64Array.from(processes, ({ rate }) => rate),
    stride: Float64Array.from(processes, ({ rate }) => strideOf(rate * BLOCK_TRIALS)),
    slots: Float64Array.from(processes, ({ slots }) => slots),
    odds: Float64Array.from(processes, ({ odds }) => odds),
    counts: Int32Array.from(processes, ({ counts }) => counts),
    clusterSizes: Int32Array.from(processes, ({ clusterSizes }) => clusterSizes),
    severity: Int32Array.from(risks, ({ severitySpec, severity, lossForms }) =>
      severitySpec && !lossForms ? storeSeverity(quantiles, severitySpec, severity) : NONE,
    ),
    formOffsets: formOffsets(risks),
    secondary: Float64Array.from(risks, ({ lossForms }) => lossForms?.secondaryProbability ?? 0),
    ...markIdentities(risks),
    frequencyGroup: Int32Array.from(risks, ({ frequencyLoadings }) => collector.groupOf(frequencyLoadings)),
    severityGroup: Int32Array.from(risks, ({ severityLoadings }) => collector.groupOf(severityLoadings)),
    survival: Float64Array.from(risks, ({ frequencySurvival }) => frequencySurvival),
    severityFactor: Float64Array.from(risks, ({ severityFactor }) => severityFactor),
    yearlySurvival,
    yearlyFactor,
    deductible: Float64Array.from(layers, ({ deductible }) => toQuantum(deductible)),
    limit: Float64Array.from(layers, ({ limit }) => toQuantum(limit)),
    share: Float64Array.from(layers, ({ share }) => share),
    ...linksByRisk(portfolio),
    pairOffsets: pairs.offsets,
  };
  const plan = {
    streamVersion: STREAM_VERSION,
    quantum,
    lossCap,
    hasInherent: portfolio.hasControls,
    hasCeded: layers.some(({ share, limit }) => share > 0 && limit > 0),
    annualLayer: portfolio.annualLayer,
    generationCap: generations.cap,
    omittedMean: generations.omittedMean,
    meanEvents: generations.meanEvents.reduce((sum, events) => sum + events, 0),
    pairs: pairs.pairs,
    risks: columns,
    latents,
    forms: compileForms(risks, quantiles),
    links: { ...compileLinks(portfolio, store), yearlySurvival: linkSurvival },
    controls,
    drivers: {
      key: Uint32Array.from(driverIdentities, ({ key }) => key),
      salt: Uint32Array.from(driverIdentities, ({ salt }) => salt),
    },
    groups: collector.groups(),
  };
  return {
    ...plan,
    seed,
    sampling,
    key: planKey(plan, [...quantiles.known.keys()]),
    roots: rootsOf(columns),
    quantiles: shareQuantiles(quantiles),
    counts: shareTables(store),
  };
}

function rootsOf(risks: RiskColumns): Uint32Array {
  const roots = [...risks.process.keys()].filter((risk) => risks.process[risk] !== NEVER);
  return Uint32Array.from(roots.sort((a, b) => risks.frequencyGroup[a]! - risks.frequencyGroup[b]! || a - b));
}
