import type { Severity } from '../distributions/distribution';
import { lognormalOfInterval } from '../distributions/severity/lognormal-interval';
import { log } from '../math';
import type { Layer } from '../model';
import type { Portfolio, PortfolioRisk } from '../portfolio';
import { componentRules, componentStates, type DriverSteps, type SeverityState } from './driver-states';
import { type EventLoss, netLoss, payingLayer } from './event-loss';
import { type Mixture, mixture } from './mixture';
import type { MixtureRisk } from './mixture-table';
import { type PlainLoss, type PreparedLoss, prepareForms, prepareLoss } from './prepared-loss';
import { type SeverityLaw, severityLaw, tabulatedSeverity } from './severity-law';
import type { Component, Member, PoissonPattern } from './structure';

/** A risk that merges into the mixture of its pattern. */
export interface MergedRisk {
  readonly risk: number;
  readonly rate: number;
  readonly prepared: PlainLoss;
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
    mixed?.survival(loss) ?? 0,
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

function prepareRisk(portfolio: Portfolio, index: number, lawOf: (severity: Severity) => SeverityLaw): PlainLoss {
  const risk = portfolio.risks[index]!;
  return prepareLoss(netLoss(lawOf(risk.severity), risk.severityFactor, risk.eventLayer));
}

/** What an event of a member costs before controls and insurance: a severity, or a sum of forms. */
export type MemberSeverity = SeverityLaw | SeverityForms;

interface SeverityForms {
  readonly primary: readonly SeverityLaw[];
  readonly secondary: readonly SeverityLaw[];
  readonly secondaryProbability: number;
}

/** Severities of a component's members, tabulated once for all driver states. */
export function memberSeverities(portfolio: Portfolio, component: Component): MemberSeverity[] {
  return component.members.map(({ risk }) => {
    const { severity, lossForms } = portfolio.risks[risk]!;
    if (!lossForms || lossForms.isKnownLaw) return tabulatedSeverity(severity);
    const laws = (secondary: boolean): SeverityLaw[] =>
      lossForms.forms.filter((form) => form.secondary === secondary).map((form) => tabulatedSeverity(form.severity));
    return {
      primary: laws(false),
      secondary: laws(true),
      secondaryProbability: lossForms.secondaryProbability,
    };
  });
}

export function prepareComponent(
  portfolio: Portfolio,
  component: Component,
  merged: readonly MergedPattern[],
  severities: readonly MemberSeverity[],
  steps: DriverSteps,
): PreparedComponent {
  const states = componentStates(component, portfolio, componentRules(component, portfolio, steps));
  const byMember = component.members.map((member, i) => {
    const factors = member.severityLoadings.length === 0 ? [1] : states.map((state) => state.factors[i]!);
    const losses = memberLosses(portfolio, member, severities[i]!, factors);
    return factors.length === states.length ? losses : states.map(() => losses[0]!);
  });
  return {
    component,
    states,
    merged,
    losses: states.map((_, state) => byMember.map((losses) => losses[state]!)),
  };
}

/** By factor that the drivers put on every loss of the member. */
function memberLosses(
  portfolio: Portfolio,
  { risk: index, severityLoadings }: Member,
  severity: MemberSeverity,
  factors: readonly number[],
): PreparedLoss[] {
  const { severityFactor, eventLayer } = portfolio.risks[index]!;
  const moves = severityLoadings.some(({ driver }) => !portfolio.drivers[driver]!.distribution.states);
  const plain = (law: SeverityLaw, layer: Layer | null): PlainLoss[] => {
    const losses = factors.map((factor) => netLoss(law, severityFactor * factor, layer));
    const fixed = moves ? commonAtoms(losses) : null;
    return losses.map((loss) => prepareLoss(loss, (value) => fixed === null || fixed.has(value)));
  };
  if (!('primary' in severity)) return plain(severity, eventLayer);
  const primary = severity.primary.map((law) => plain(law, null));
  const secondary = severity.secondary.map((law) => plain(law, null));
  return factors.map((_, s) =>
    prepareForms({
      primary: primary.map((losses) => losses[s]!),
      secondary: secondary.map((losses) => losses[s]!),
      secondaryProbability: severity.secondaryProbability,
    }),
  );
}

/** Values of the atoms that all of the laws have. */
function commonAtoms(losses: readonly EventLoss[]): ReadonlySet<number> {
  let common = new Set(losses[0]!.atoms.map(({ value }) => value));
  for (const { atoms } of losses)
    common = new Set(atoms.map(({ value }) => value).filter((value) => common.has(value)));
  return common;
}
