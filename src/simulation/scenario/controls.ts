import type {
  Control,
  Organization,
  RatedEffect,
  RegisterControlEffect,
  ScenarioOverlay,
  ScenarioRating,
} from '../../domain/index';
import type { RegisterSnapshot } from '../compile/register-snapshot';
import { overlaysOf } from './overlays';

/** Removes, implements, rates and adds controls. */
export function changeControls(snapshot: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): RegisterSnapshot {
  const removed = new Set(overlaysOf(overlays, 'REMOVE_CONTROL').map(({ controlId }) => controlId));
  const implemented = new Set(overlaysOf(overlays, 'IMPLEMENT_CONTROL').map(({ controlId }) => controlId));
  const ratings = new Map(overlaysOf(overlays, 'RATE_CONTROL').map(({ controlId, rating }) => [controlId, rating]));
  const kept = snapshot.controls
    .filter(({ id }) => !removed.has(id))
    .map((control): Control => (implemented.has(control.id) ? { ...control, state: 'IMPLEMENTED' } : control))
    .map((control) => rated(control, ratings.get(control.id)));
  return {
    ...snapshot,
    controls: [...kept, ...addedControls(snapshot, overlays), ...madeImprovements(snapshot, overlays)],
  };
}

function rated(control: Control, rating: ScenarioRating | undefined): Control {
  if (rating === undefined) return control;
  return {
    ...control,
    coverage: rating.coverage ?? control.coverage,
    coverageGroup: rating.coverageGroup ?? control.coverageGroup,
    reliability: rating.reliability ?? control.reliability,
    efficacySampleSize: rating.efficacySampleSize ?? control.efficacySampleSize,
    ageing: rating.ageing ?? control.ageing,
    effects: (rating.effects ?? []).reduce(withEffect, control.effects),
  };
}

/** The effects with one replaced, in its place, or added. */
function withEffect(effects: RegisterControlEffect[], effect: RatedEffect): RegisterControlEffect[] {
  const at = effects.findIndex((existing) => targetOf(existing) === targetOf(effect));
  const stated = statedEffect(effect, effects[at]);
  return at < 0 ? [...effects, stated] : effects.with(at, stated);
}

const targetOf = (effect: RegisterControlEffect | RatedEffect): string =>
  effect.target === 'RISK' ? effect.riskId : effect.linkId;

function statedEffect(effect: RatedEffect, existing: RegisterControlEffect | undefined): RegisterControlEffect {
  if (effect.target === 'LINK') return effect;
  const before =
    existing?.target === 'RISK' ? existing : { frequencyReduction: 0, severityReduction: 0, peopleReduction: 0 };
  const peopleReduction = effect.peopleReduction ?? before.peopleReduction ?? 0;
  return {
    target: 'RISK',
    riskId: effect.riskId,
    frequencyReduction: effect.frequencyReduction ?? before.frequencyReduction,
    severityReduction: effect.severityReduction ?? before.severityReduction,
    ...(peopleReduction > 0 && { peopleReduction }),
  };
}

/** Controls that only the scenario knows; an underscore alone keeps their ids apart from every id of the register. */
function addedControls({ organization }: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): Control[] {
  const controls = overlaysOf(overlays, 'ADD_CONTROL').map(({ control }) => control);
  // In the order of their content, so that the order of overlays means nothing.
  const ordered = controls
    .map((control) => ({ control, content: JSON.stringify(control) }))
    .sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
  return ordered.map(({ control }, i) => ({
    ...standing(`_${i + 1}`, organization),
    ...control,
    // Scenarios kept by earlier versions lack both.
    efficacySampleSize: control.efficacySampleSize ?? null,
    ageing: control.ageing ?? null,
  }));
}

/** Levels of improvements as the controls that they would become. */
function madeImprovements(
  { organization, improvements }: RegisterSnapshot,
  overlays: readonly ScenarioOverlay[],
): Control[] {
  const levels = new Map(
    overlaysOf(overlays, 'MAKE_IMPROVEMENT').map(({ improvementId, level }) => [improvementId, level]),
  );
  return improvements.flatMap(({ id, name, levels: offered }) => {
    const made = offered.find((level) => level.name === levels.get(id));
    return made === undefined ? [] : { ...standing(id, organization), name, effects: made.effects };
  });
}

/** A control that always works, before it takes anything away. */
const standing = (id: string, organization: Organization): Control => ({
  id,
  organizationId: organization.id,
  version: 1,
  createdAt: organization.createdAt,
  updatedAt: organization.createdAt,
  name: id,
  description: null,
  state: 'IMPLEMENTED',
  ownerId: null,
  catalogueItemIds: [],
  effects: [],
  coverage: 1,
  coverageGroup: null,
  reliability: { availability: 1, variantEfficacy: 0 },
  efficacySampleSize: null,
  ageing: null,
  implementationCost: null,
  annualCost: null,
});
