import type {
  CascadeLink,
  CatalogueItem,
  Control,
  ControlRelevance,
  Crosswalk,
  Improvement,
  Risk,
} from '../../domain/index';
import { STANDARDS } from '../../domain/index';

/** How a reference control is known to matter to a risk, the plainest first. */
export const GAP_REASONS = ['RISK', 'CONTROL', 'IMPROVEMENT', 'TWIN', 'CLASS'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** What the register and its catalogues say of which control matters to which risk. */
export interface CallingRegister {
  /** The catalogues that risks may name. */
  items: readonly CatalogueItem[];
  risks: readonly Risk[];
  /** Those that are not retired. */
  controls: readonly Control[];
  links: readonly Pick<CascadeLink, 'id' | 'toRiskId'>[];
  /** Candidates and what was started. */
  improvements: readonly Improvement[];
  crosswalks: readonly Crosswalk[];
  relevance: readonly ControlRelevance[];
}

/** Why it matters there, by reference control and risk (ids). */
export type CalledFor = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<GapReason>>>;

type Call = readonly [itemId: string, riskId: string, reason: GapReason];

/**
 * Which reference controls each risk calls for: those that it names, those that a control or an improvement which acts on
 * it implements or raises, twins of these in the other standard, and those that help against its class of threat or harm.
 */
export function calledFor(register: CallingRegister): CalledFor {
  const direct = directCalls(register);
  const calls = [...direct, ...twinCalls(register.crosswalks, direct), ...classCalls(register)];
  const found = new Map<string, Map<string, Set<GapReason>>>();
  for (const [itemId, riskId, reason] of calls) {
    const risks = found.get(itemId) ?? new Map<string, Set<GapReason>>();
    found.set(itemId, risks.set(riskId, (risks.get(riskId) ?? new Set()).add(reason)));
  }
  return found;
}

function directCalls({ risks, controls, links, improvements }: CallingRegister): Call[] {
  const toRisk = new Map(links.map(({ id, toRiskId }) => [id, toRiskId]));
  const actsOn = (effects: Control['effects']): string[] =>
    effects.flatMap((effect) => (effect.target === 'RISK' ? effect.riskId : (toRisk.get(effect.linkId) ?? [])));
  const calls = (itemIds: readonly string[], riskIds: readonly string[], reason: GapReason): Call[] =>
    itemIds.flatMap((itemId) => riskIds.map((riskId): Call => [itemId, riskId, reason]));
  return [
    ...risks.flatMap(({ id, catalogueItemIds }) => calls(catalogueItemIds, [id], 'RISK')),
    ...controls.flatMap(({ catalogueItemIds, effects }) => calls(catalogueItemIds, actsOn(effects), 'CONTROL')),
    ...improvements.flatMap(({ catalogueItemIds, levels }) =>
      calls(
        catalogueItemIds,
        levels.flatMap(({ effects }) => actsOn(effects)),
        'IMPROVEMENT',
      ),
    ),
  ];
}

/** A weak twin says too little. */
function twinCalls(crosswalks: readonly Crosswalk[], direct: readonly Call[]): Call[] {
  const twins = new Map<string, string[]>();
  for (const { fromItemId, toItemId, strength } of crosswalks) {
    if (strength === 'WEAK') continue;
    twins.set(fromItemId, [...(twins.get(fromItemId) ?? []), toItemId]);
    twins.set(toItemId, [...(twins.get(toItemId) ?? []), fromItemId]);
  }
  return direct.flatMap(([itemId, riskId]) => (twins.get(itemId) ?? []).map((twin): Call => [twin, riskId, 'TWIN']));
}

/** A row of the table holds for its class and for all that stands under it. */
function classCalls({ items, risks, relevance }: CallingRegister): Call[] {
  const key = (catalogue: string, reference: string) => `${catalogue} ${reference}`;
  const named = new Map(items.map((item) => [key(item.catalogue, item.reference), item]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = new Map(relevance.map((row) => [key(row.catalogue, row.reference), row]));
  const classesOf = (item: CatalogueItem | undefined): ControlRelevance[] => {
    if (item === undefined) return [];
    const row = rows.get(key(item.catalogue, item.reference));
    const above = item.parentReference === null ? undefined : named.get(key(item.catalogue, item.parentReference));
    return [...(row ? [row] : []), ...classesOf(above)];
  };
  return risks.flatMap(({ id, catalogueItemIds }) =>
    catalogueItemIds
      .flatMap((itemId) => classesOf(byId.get(itemId)))
      .flatMap(({ controls }) => STANDARDS.flatMap((code) => controls[code].map((of) => named.get(key(code, of)))))
      .flatMap((control): Call[] => (control ? [[control.id, id, 'CLASS']] : [])),
  );
}
