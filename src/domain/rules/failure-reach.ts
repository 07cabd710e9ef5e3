import type { Asset } from '../asset';
import type { AssetReach, Dependencies, FailureReach, SupplierReach, Touched } from '../failure-reach';
import type { Supplier } from '../supplier';

/**
 * Resources that it supplies and all that is made from them; assets that it supplies or that hold these, and all that
 * depend on them; AI systems that it supplies, or that use any of these; risks that concern any of the assets or AI
 * systems, or that follow the driver of its failure. Nothing is reached through assets that are given up.
 */
export function supplierReach(
  supplier: Supplier,
  things: Dependencies,
  givenUp: ReadonlySet<string> = NONE,
): SupplierReach {
  const { id, assetIds, aiSystemIds, driverId } = supplier;
  const supplied = things.resources.filter(({ supplierId }) => supplierId === id).map((resource) => resource.id);
  const ways = waysOf(things);
  const direct = [...supplied, ...assetIds, ...aiSystemIds, ...(driverId === null ? [] : ways.following(driverId))];
  return { supplier, ...reachFrom(id, direct, ways, things, givenUp) };
}

/** The same of an asset: beside what depends on it, the resources that it holds. */
export function assetReach(asset: Asset, things: Dependencies): AssetReach {
  const ways = waysOf(things);
  return { asset, ...reachFrom(asset.id, ways.fromAsset(asset.id), ways, things) };
}

const NONE: ReadonlySet<string> = new Set();

interface Step extends Touched {
  /** An asset that is touched only because of what it holds: its other contents are not. */
  holder: boolean;
}

function reachFrom(
  start: string,
  direct: readonly string[],
  ways: Ways,
  things: Dependencies,
  givenUp: ReadonlySet<string> = NONE,
): FailureReach {
  const touched = new Map<string, Touched>();
  const followed = new Set<string>();
  const open: Step[] = direct.map((id) => ({ id, path: [start, id], holder: false }));
  // Breadth first: the first way to a thing is one of the shortest.
  for (const { id, path, holder } of open) {
    if (followed.has(id) || givenUp.has(id) || id === start || (holder && touched.has(id))) continue;
    if (!holder) followed.add(id);
    if (!touched.has(id)) touched.set(id, { id, path });
    const next = holder ? ways.fromHolder(id) : ways.from(id);
    for (const one of next) open.push({ id: one, path: [...path, one], holder: ways.isHolder(id, one) });
  }
  const among = <T extends { id: string }>(all: readonly T[]): T[] => all.filter(({ id }) => touched.has(id));
  return {
    resources: among(things.resources),
    assets: among(things.assets),
    aiSystems: among(things.aiSystems),
    risks: among(things.risks),
    touched: [...touched.values()],
  };
}

type Ways = ReturnType<typeof waysOf>;

/** Who is touched by whom, in the direction in which a failure spreads. */
function waysOf({ resources, assets, aiSystems, risks }: Dependencies) {
  const madeFrom = inverse(resources, ({ sourceIds }) => sourceIds);
  const heldBy = inverse(resources, ({ assetId }) => (assetId === null ? [] : [assetId]));
  const dependents = inverse(assets, ({ dependencyIds }) => dependencyIds);
  const runningOn = inverse(aiSystems, ({ assetIds }) => assetIds);
  const concerningAsset = inverse(risks, ({ assetIds }) => assetIds);
  const concerningSystem = inverse(risks, ({ aiSystemIds }) => aiSystemIds);
  const followers = inverse(risks, ({ drivers }) => drivers.map(({ driverId }) => driverId));
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const at = (ways: ReadonlyMap<string, string[]>, id: string): string[] => ways.get(id) ?? [];
  const fromHolder = (id: string) => [...at(dependents, id), ...at(runningOn, id), ...at(concerningAsset, id)];
  const fromAsset = (id: string) => [...at(heldBy, id), ...fromHolder(id)];
  const fromResource = (id: string): string[] => {
    const { assetId = null, aiSystemIds = [] } = byId.get(id) ?? {};
    return [...at(madeFrom, id), ...(assetId === null ? [] : [assetId]), ...aiSystemIds];
  };
  return {
    fromAsset,
    fromHolder,
    from: (id: string) => (byId.has(id) ? fromResource(id) : [...fromAsset(id), ...at(concerningSystem, id)]),
    isHolder: (id: string, next: string) => byId.get(id)?.assetId === next,
    following: (driverId: string) => at(followers, driverId),
  };
}

/** Those that name a thing, by its id. */
function inverse<T extends { id: string }>(
  all: readonly T[],
  named: (one: T) => readonly string[],
): ReadonlyMap<string, string[]> {
  const namers = new Map<string, string[]>();
  for (const one of all) {
    for (const id of named(one)) {
      const found = namers.get(id);
      if (found === undefined) namers.set(id, [one.id]);
      else found.push(one.id);
    }
  }
  return namers;
}
