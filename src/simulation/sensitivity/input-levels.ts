import {
  buildPortfolio,
  type ControlEffect,
  type FrequencySpec,
  frequencyOf,
  levelsOf,
  type MeanLevels,
  type Model,
  type ModelControl,
  type Portfolio,
  survivalOf,
  type YearlySurvival,
  yearlySurvivalOf,
} from '../../engine/index';
import { efficacyKnown, withOdds } from './control-effects';
import { type EpistemicInput, quantilesOf } from './epistemic-input';
import { knownFrequency } from './known-frequency';
import { withoutUncertainties } from './private-loadings';
import { scaledOdds } from './scaled-odds';

/** A model whose uncertain inputs can be known. */
export interface InputLevels {
  readonly portfolio: Portfolio;
  /** At what is set; changed in place by `set`. */
  readonly levels: MeanLevels;
  /** Makes an input known to stand at its quantile u in (0, 1). */
  set(input: number, u: number): void;
  /** The portfolio at what is set: what is known has its rate, what is not set stays as uncertain as it was. */
  changed(): Portfolio;
}

/** All inputs stand at their central values at first. */
export function inputLevels(model: Model, inputs: readonly EpistemicInput[]): InputLevels {
  const portfolio = buildPortfolio(model);
  const levels = levelsOf(portfolio);
  const scales = new Float64Array(model.risks.length).fill(1);
  const severitySurvivals = levels.lossFactors.slice();
  const linkValues = Float64Array.from(portfolio.links, ({ value }) => value);
  const linkSurvivals = Float64Array.from(portfolio.links, ({ survival }) => survival);
  const knownFrequencies = new Map<number, FrequencySpec>();
  const knownLosses = new Set<number>();
  const controls = [...model.controls];
  const targets = model.controls.map((control) => targetsOf(control, model));

  const quantiles = quantilesOf(inputs);
  const efficacies = inputs.map(({ law, place }) =>
    law.type === 'beta' ? efficacyKnown(model.controls[place]!, law.sampleSize) : null,
  );

  const setControl = (place: number, control: ModelControl): void => {
    controls[place] = control;
    for (const r of targets[place]!.risks) {
      const { id } = model.risks[r]!;
      levels.survivals[r] = survivalOf(controls, (effect) => onRisk(effect, id, 'frequencyReduction'));
      severitySurvivals[r] = survivalOf(controls, (effect) => onRisk(effect, id, 'severityReduction'));
      levels.lossFactors[r] = severitySurvivals[r] * scales[r]!;
    }
    for (const l of targets[place]!.links) {
      linkSurvivals[l] = survivalOf(controls, (effect) => onLink(effect, model.links[l]!));
      levels.linkMeans[l] = linkValues[l]! * linkSurvivals[l];
    }
  };
  const set = (input: number, u: number): void => {
    const { kind, place } = inputs[input]!;
    if (kind === 'EFFICACY') {
      setControl(place, efficacies[input]!(u));
      return;
    }
    const value = quantiles[input]!(u);
    if (kind === 'CONTROL') {
      setControl(place, withOdds(model.controls[place]!, value));
      return;
    }
    if (kind === 'RATE') {
      knownFrequencies.set(place, { type: 'poisson', rate: value });
      levels.rates[place] = value;
    } else if (kind === 'RATE_FACTOR') {
      const known = knownFrequency(portfolio, place, value);
      knownFrequencies.set(place, known);
      levels.rates[place] = frequencyOf(known).mean;
    } else if (kind === 'SEVERITY') {
      knownLosses.add(place);
      scales[place] = value;
      levels.lossFactors[place] = severitySurvivals[place]! * value;
    } else {
      const { kind: strength, value: stated } = portfolio.links[place]!;
      linkValues[place] = strength === 'probability' ? scaledOdds(stated, value) : stated * value;
      levels.linkMeans[place] = linkValues[place] * linkSurvivals[place]!;
    }
  };
  const changed = (): Portfolio => {
    const known = withoutUncertainties(portfolio, (_, r, kind) =>
      kind === 'severityUncertainty' ? knownLosses.has(r) : knownFrequencies.has(r),
    );
    return {
      ...known,
      risks: known.risks.map((risk, r) => ({
        ...risk,
        ...frequencyAt(knownFrequencies.get(r)),
        frequencySurvival: levels.survivals[r]!,
        severityFactor: levels.lossFactors[r]!,
        yearlySurvival: yearlySurvivalOf(controls, (effect) => onRisk(effect, risk.id, 'frequencyReduction')),
        yearlySeverityFactor: scaledYears(
          yearlySurvivalOf(controls, (effect) => onRisk(effect, risk.id, 'severityReduction')),
          scales[r]!,
        ),
      })),
      links: portfolio.links.map((link, l) => ({
        ...link,
        value: linkValues[l]!,
        survival: linkSurvivals[l]!,
        yearlySurvival: yearlySurvivalOf(controls, (effect) => onLink(effect, model.links[l]!)),
      })),
    };
  };
  return { portfolio, levels, set, changed };
}

function scaledYears(survival: YearlySurvival | null, factor: number): YearlySurvival | null {
  return survival && { ...survival, constant: survival.constant * factor };
}

function frequencyAt(
  frequencySpec: FrequencySpec | undefined,
): Partial<Pick<Portfolio['risks'][number], 'frequencySpec' | 'frequency'>> {
  return frequencySpec === undefined ? {} : { frequencySpec, frequency: frequencyOf(frequencySpec) };
}

const onRisk = (effect: ControlEffect, id: string, quantity: 'frequencyReduction' | 'severityReduction') =>
  'risk' in effect && effect.risk === id ? effect[quantity] : null;

const onLink = (effect: ControlEffect, { from, to }: Model['links'][number]) =>
  'link' in effect && effect.link[0] === from && effect.link[1] === to ? effect.probabilityReduction : null;

/** Places of the risks and links that a control acts on. */
export function targetsOf({ effects }: ModelControl, { risks, links }: Model): { risks: number[]; links: number[] } {
  const risksHit = new Set(effects.flatMap((effect) => ('risk' in effect ? [effect.risk] : [])));
  const linksHit = effects.flatMap((effect) => ('link' in effect ? [effect.link] : []));
  return {
    risks: risks.flatMap(({ id }, r) => (risksHit.has(id) ? [r] : [])),
    links: links.flatMap(({ from, to }, l) => (linksHit.some(([a, b]) => a === from && b === to) ? [l] : [])),
  };
}
