import type { Severity } from '../distributions/distribution';
import { lognormalOfInterval } from '../distributions/severity/lognormal-interval';
import { log } from '../math';
import type { Portfolio, PortfolioRisk } from '../portfolio';
import { componentRules, componentStates, type DriverSteps, type SeverityState } from './driver-states';
import { type Atom, type EventLoss, netLoss, payingLayer } from './event-loss';
import { type Mixture, mixture } from './mixture';
import type { MixtureRisk } from './mixture-table';
import { type SeverityLaw, severityLaw, tabulatedSeverity } from './severity-law';
import { type SmoothLaw, sizeBiasedPart, smoothPart } from './smooth-law';
import type { Component, PoissonPattern } from './structure';

/** The law of one event, split into its smooth part and its atoms. */
export interface PreparedLoss {
  readonly loss: EventLoss;
  readonly smooth: SmoothLaw;
  /** The smooth part weighted with the loss, made when it is asked for. */
  readonly sizes: () => SmoothLaw;
  /** Atoms of the year come from these; atoms that move with a continuous driver are spread out by it. */
  readonly fixedAtoms: readonly Atom[];
  /** P(Y = 0). */
  readonly zero: number;
}

/** A risk that merges into the mixture of its pattern. */
export interface MergedRisk {
  readonly risk: number;
  readonly rate: number;
  readonly prepared: PreparedLoss;
}

/** The risks that a pattern merges. */
export interface MergedPattern {
  /** Sum of all merged rates. */
  readonly rate: number;
  /** Those with smooth laws, tabulated together when there are many; `others` are the rest. */
  readonly mixture: Mixture | null;
  readonly others: readonly MergedRisk[];
}

/** Mean number of events a year of the merged risks that cost more than a loss. */
export function eventsAbove({ mixture: mixed, others }: MergedPattern, loss: number): number {
  return others.reduce(
    (sum, { rate, prepared }) => sum + rate * prepared.loss.survival(loss),
    mixed?.law.survival(loss) ?? 0,
  );
}

/** A component with its driver states and the laws of its events: everything but the grid. */
export interface PreparedComponent {
  readonly component: Component;
  readonly states: readonly SeverityState[];
  /** By pattern. */
  readonly merged: readonly MergedPattern[];
  /** By severity state, then by member; members without a severity loading have the same law in all states. */
  readonly losses: readonly (readonly PreparedLoss[])[];
}

/** From how many risks on a common table pays. */
const MANY = 8;

/** `resolution` is the relative error up to which the mixture's law is tabulated. */
export function mergePattern(portfolio: Portfolio, pattern: PoissonPattern, resolution: number): MergedPattern {
  const rate = pattern.merged.reduce((sum, one) => sum + one.rate, 0);
  const together =
    pattern.merged.length < MANY ? [] : pattern.merged.flatMap((one) => mixtureRisk(portfolio, one) ?? []);
  const mixed = together.length < MANY ? null : mixture(together, resolution);
  const within = new Set(mixed?.risks.map(({ risk }) => risk));
  const others = pattern.merged
    .filter(({ risk }) => !within.has(risk))
    .map((one) => ({ ...one, prepared: prepareRisk(portfolio, one.risk, tabulatedSeverity) }));
  return { rate, mixture: mixed, others };
}

/** A risk as part of a mixture; null where its law has atoms or breakpoints. */
function mixtureRisk(portfolio: Portfolio, { risk, rate }: PoissonPattern['merged'][number]): MixtureRisk | null {
  const { severity, severityFactor } = portfolio.risks[risk]!;
  const logarithm = lognormalLoss(portfolio.risks[risk]!);
  // Lognormal losses need no law of their own: of hundreds their closures would be most of what is kept.
  if (logarithm) return { risk, rate, mean: severityFactor * severity.mean, logarithm, survival: null };
  const { loss, smooth } = prepareRisk(portfolio, risk, severityLaw);
  if (loss.atoms.length > 0 || smooth.breakpoints.length > 0) return null;
  return { risk, rate, mean: loss.mean, logarithm, survival: smooth.survival };
}

/** Mean and deviation of the logarithm of a risk's net loss where that is lognormal. */
function lognormalLoss({ severitySpec: spec, severityFactor, eventLayer }: PortfolioRisk) {
  if (spec === null || !(severityFactor > 0) || payingLayer(eventLayer)) return null;
  const law = spec.type === 'lognormalInterval' ? lognormalOfInterval(spec) : spec.type === 'lognormal' ? spec : null;
  return law && { mean: law.mu + log(severityFactor), deviation: law.sigma };
}

function prepareRisk(portfolio: Portfolio, index: number, lawOf: (severity: Severity) => SeverityLaw): PreparedLoss {
  const risk = portfolio.risks[index]!;
  return prepareLoss(netLoss(lawOf(risk.severity), risk.severityFactor, risk.eventLayer));
}

/** Severities of a component's members, tabulated once for all driver states. */
export function memberSeverities(portfolio: Portfolio, component: Component): SeverityLaw[] {
  return component.members.map(({ risk }) => tabulatedSeverity(portfolio.risks[risk]!.severity));
}

export function prepareComponent(
  portfolio: Portfolio,
  component: Component,
  merged: readonly MergedPattern[],
  severities: readonly SeverityLaw[],
  steps: DriverSteps,
): PreparedComponent {
  const states = componentStates(component, portfolio, componentRules(component, portfolio, steps));
  const byMember = component.members.map(({ risk: index, severityLoadings }, i) => {
    const { severityFactor, eventLayer } = portfolio.risks[index]!;
    const lossAt = (factor: number): EventLoss => netLoss(severities[i]!, severityFactor * factor, eventLayer);
    if (severityLoadings.length === 0) {
      const prepared = prepareLoss(lossAt(1));
      return states.map(() => prepared);
    }
    const losses = states.map(({ factors }) => lossAt(factors[i]!));
    const moves = severityLoadings.some(({ driver }) => !portfolio.drivers[driver]!.distribution.states);
    const stays = (value: number): boolean =>
      !moves || losses.every((loss) => loss.atoms.some((atom) => atom.value === value));
    return losses.map((loss) => prepareLoss(loss, stays));
  });
  return {
    component,
    states,
    merged,
    losses: states.map((_, state) => byMember.map((losses) => losses[state]!)),
  };
}

function prepareLoss(loss: EventLoss, stays: (value: number) => boolean = () => true): PreparedLoss {
  const smooth = smoothPart(loss);
  let sizes: SmoothLaw | null = null;
  return {
    loss,
    smooth,
    sizes: () => (sizes ??= sizeBiasedPart(loss, smooth)),
    fixedAtoms: loss.atoms.filter((atom) => stays(atom.value)),
    zero: loss.atoms.find((atom) => atom.value === 0)?.probability ?? 0,
  };
}
