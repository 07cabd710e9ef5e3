import { type EstimateUpdate, type Evidence, weightsOf } from '../domain/index';
import { type ModelControl, type RiskEffect, survivalOf } from '../engine/index';
import { compileControl } from './compile/controls';
import type { RegisterSnapshot } from './compile/register-snapshot';
import { learnAvailability } from './evidence/availability';
import { learnSeverity } from './evidence/loss';
import { learnLossForms } from './evidence/loss-forms';
import { learnPeople } from './evidence/people';
import { learnFrequency } from './evidence/rate';
import { learnTriggering } from './evidence/triggering';

export { closedOn, evidenceAsOf, evidenceWithout } from './evidence/as-of';

/** The register as evidence leaves it, with every estimate that moved. */
export interface LearnedRegister {
  snapshot: RegisterSnapshot;
  updates: EstimateUpdate[];
}

/**
 * The register with its stated estimates moved by what was observed; without evidence it is the register as stated.
 * Incidents are what controls let through, so controls learn first, and events, losses and triggerings are read with
 * what the implemented controls, as they then are, let through of each. Impact assessments count that are current on
 * the day, which is that of the register unless given.
 */
export function learnRegister(stated: RegisterSnapshot, evidence: Evidence, day = stated.asOf): LearnedRegister {
  const updates: EstimateUpdate[] = [];
  const weights = weightsOf(stated.organization);
  const noting = <T>(thing: T, learned: { update: EstimateUpdate } | null, of: () => T): T => {
    if (learned === null) return thing;
    updates.push(learned.update);
    return of();
  };
  const controls = stated.controls.map((control) => {
    const learned = learnAvailability(control, evidence, weights);
    return noting(control, learned, () => learned!.control);
  });
  const left = leftBy(compiledControls({ ...stated, controls }));
  const links = stated.links.map((link) => {
    const learned = learnTriggering(link, evidence, weights, left.link(link.fromRiskId, link.toRiskId));
    return noting(link, learned, () => learned!.link);
  });
  const risks = stated.risks.map((risk) => {
    const frequency = learnFrequency(risk, evidence, weights, left.frequency(risk.id));
    const counted = noting(risk, frequency, () => frequency!.risk);
    const severity = learnSeverity(counted, evidence, weights, left.severity(risk.id));
    const sized = noting(counted, severity, () => severity!.risk);
    const forms = learnLossForms(sized, evidence, weights, left.severity(risk.id));
    updates.push(...forms.updates);
    return forms.risk;
  });
  const people = learnPeople(risks, evidence.assessments, day);
  updates.push(...people.flatMap((one) => one.updates));
  if (updates.length === 0) return { snapshot: stated, updates };
  return { snapshot: { ...stated, controls, links, risks: people.map(({ risk }) => risk) }, updates };
}

function compiledControls({ risks, links, controls, asOf }: RegisterSnapshot): ModelControl[] {
  const targets = {
    riskIds: new Set(risks.map(({ id }) => id)),
    links: new Map(links.map((link) => [link.id, link])),
  };
  return controls.flatMap((control) => compileControl(control, targets, asOf) ?? []);
}

/** Shares that the controls let through: of events, of the loss of an event, of triggerings (link and target together). */
function leftBy(controls: readonly ModelControl[]) {
  const onRisk = (id: string, of: (effect: RiskEffect) => number): number =>
    survivalOf(controls, (effect) => ('risk' in effect && effect.risk === id ? of(effect) : null));
  const frequency = (id: string): number => onRisk(id, (effect) => effect.frequencyReduction);
  return {
    frequency,
    severity: (id: string): number => onRisk(id, (effect) => effect.severityReduction),
    link: (from: string, to: string): number =>
      frequency(to) *
      survivalOf(controls, (effect) =>
        'link' in effect && effect.link[0] === from && effect.link[1] === to ? effect.probabilityReduction : null,
      ),
  };
}
