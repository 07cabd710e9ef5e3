import type { RegisterControlEffect } from '../control';
import { type Check, invalid, type Path } from './check';
import { defaulted, nameOf, objectOf, type Parse, required } from './fields';
import { reference } from './reference';
import { distinctBy, listOf, share } from './values';

interface OnRisk {
  riskId: string;
  frequencyReduction: number;
  severityReduction: number;
  peopleReduction: number;
}
interface OnLink {
  linkId: string;
  probabilityReduction: number;
}

/** Effects on distinct targets, each on exactly one risk or one cascade link. */
export const controlEffects: Parse<RegisterControlEffect[]> = (value, path, check) => {
  const effects = listOf(controlEffect, 500)(value, path, check);
  return effects && distinctBy(effects, targetId, path, check);
};

const targetId = (item: RegisterControlEffect) => (item.target === 'RISK' ? item.riskId : item.linkId);

/** One effect, on exactly one risk or one cascade link. */
export const controlEffect: Parse<RegisterControlEffect> = (value, path, check) => {
  const given = (value ?? {}) as Record<string, unknown>;
  const named = (key: string) => given[key] !== undefined && given[key] !== null;
  if (named('riskId') === named('linkId')) {
    return invalid(check, path, 'NOT_ALLOWED', `${nameOf(path)} must name exactly one of riskId and linkId`);
  }
  const onRisk = named('riskId');
  const misplaced = (
    onRisk ? ['probabilityReduction'] : ['frequencyReduction', 'severityReduction', 'peopleReduction']
  ).filter(named);
  for (const key of misplaced) {
    const target = onRisk ? 'a risk' : 'a cascade link';
    invalid(check, [...path, key], 'NOT_ALLOWED', `${key} does not apply to an effect on ${target}`);
  }
  const parsed = onRisk ? effectOnRisk(value, path, check) : effectOnLink(value, path, check);
  return misplaced.length > 0 ? null : parsed;
};

const riskFields = objectOf<OnRisk>({
  riskId: required(reference('Risk')),
  frequencyReduction: defaulted(share, 0),
  severityReduction: defaulted(share, 0),
  peopleReduction: defaulted(share, 0),
});
const linkFields = objectOf<OnLink>({
  linkId: required(reference('CascadeLink')),
  probabilityReduction: required(share),
});

function effectOnRisk(value: unknown, path: Path, check: Check): RegisterControlEffect | null {
  const parsed = riskFields(value, path, check);
  if (parsed === null) return null;
  const { peopleReduction, ...rest } = parsed;
  return { target: 'RISK', ...rest, ...(peopleReduction > 0 && { peopleReduction }) };
}

function effectOnLink(value: unknown, path: Path, check: Check): RegisterControlEffect | null {
  const parsed = linkFields(value, path, check);
  return parsed && { target: 'LINK', ...parsed };
}
