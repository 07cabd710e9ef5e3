/** What the demo file says of the management systems, in the words of inputs; see `demo-input.ts`. */
import { type DemoIds, idOf, isObject, itemIds, type Json, type Keys, ofEach, ofObject } from './demo-input';

/** Ids of what the management systems hold, by the keys of the file. */
export interface ManagementIds extends DemoIds {
  policies: Keys;
  findings: Keys;
  suppliers: Keys;
  /** Grows while they are loaded, for they are made from each other. */
  aiResources: Map<string, string>;
}

/** Acts that come after the record itself are no part of it. */
const FOLLOWING = ['approval', 'approvedBy', 'measurements', 'analysis', 'completed', 'check', 'close', 'held'];

const KEYS: Record<string, (value: unknown, ids: ManagementIds) => Json> = {
  owner: (key, ids) => ({ ownerId: idOf(ids.people)(key) }),
  person: (key, ids) => ({ personId: idOf(ids.people)(key) }),
  author: (key, ids) => ({ authorId: idOf(ids.people)(key) }),
  checkedBy: (key, ids) => ({ checkedById: idOf(ids.people)(key) }),
  chair: (key, ids) => ({ chairId: idOf(ids.people)(key) }),
  participants: (keys, ids) => ({ participantIds: ofEach(keys, idOf(ids.people)) }),
  supplier: (key, ids) => ({ supplierId: idOf(ids.suppliers)(key) }),
  driver: (key, ids) => ({ driverId: idOf(ids.drivers)(key) }),
  asset: (key, ids) => ({ assetId: idOf(ids.assets)(key) }),
  assets: (keys, ids) => ({ assetIds: ofEach(keys, idOf(ids.assets)) }),
  aiSystem: (key, ids) => ({ aiSystemId: idOf(ids.aiSystems)(key) }),
  sources: (keys, ids) => ({ sourceIds: ofEach(keys, idOf(ids.aiResources)) }),
  catalogueItems: (items, ids) => ({ catalogueItemIds: itemIds(items, ids) }),
  aiSystems: (keys, ids) => ({ aiSystemIds: ofEach(keys, idOf(ids.aiSystems)) }),
  controls: (keys, ids) => ({ controlIds: ofEach(keys, idOf(ids.controls)) }),
  risks: (keys, ids) => ({ riskIds: ofEach(keys, idOf(ids.risks)) }),
  findings: (keys, ids) => ({ findingIds: ofEach(keys, idOf(ids.findings)) }),
  policies: (keys, ids) => ({ policyIds: ofEach(keys, idOf(ids.policies)) }),
  actions: (actions, ids) => ({ actions: ofEach(actions, (one) => ofObject(one, (action) => withIds(action, ids))) }),
};

/** The same with ids in the place of keys, and without what acts after the record say. */
export const withIds = (thing: Json, ids: ManagementIds): Json =>
  Object.fromEntries(
    Object.entries(thing)
      .filter(([name]) => !FOLLOWING.includes(name))
      .flatMap(([name, value]) => Object.entries(KEYS[name]?.(value, ids) ?? { [name]: value })),
  );

/** The objects of a list in the file; none where it is no list. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
