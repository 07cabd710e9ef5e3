/**
 * The demo file names things by keys, an input by ids; estimates stand flat there. These functions put one into the
 * other's words. They trust nothing: what is no object or list goes on as it is, for the rules to refuse.
 */

export type Json = Record<string, unknown>;

/** Ids by the keys of a list of the file; an unknown key is left as it is, so that the rule says that it names nothing. */
export type Keys = ReadonlyMap<string, string>;

export interface DemoIds {
  people: Keys;
  assets: Keys;
  aiSystems: Keys;
  drivers: Keys;
  risks: Keys;
  /** By `linkKey`. */
  links: Keys;
  controls: Keys;
  sites: Keys;
  /** By `itemKey`. */
  catalogueItems: Keys;
}

export const linkKey = (from: unknown, to: unknown): string => `link from ${String(from)} to ${String(to)}`;
export const itemKey = (catalogue: unknown, reference: unknown): string => `${String(catalogue)} ${String(reference)}`;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const ofObject = (value: unknown, change: (object: Json) => unknown) =>
  isObject(value) ? change(value) : value;
export const ofEach = (value: unknown, change: (item: unknown) => unknown) =>
  Array.isArray(value) ? value.map(change) : value;
export const idOf = (keys: Keys) => (key: unknown) => (typeof key === 'string' ? (keys.get(key) ?? key) : key);

export const assetInput = ({ owner, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  ownerId: idOf(ids.people)(owner),
});

export const aiSystemInput = ({ owner, assets, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  ownerId: idOf(ids.people)(owner),
  assetIds: ofEach(assets, idOf(ids.assets)),
});

export function riskInput(risk: Json, ids: DemoIds): Json {
  const { owner, assets, aiSystems, catalogueItems, drivers, frequency, severity, ...rest } = risk;
  return {
    ...rest,
    ownerId: idOf(ids.people)(owner),
    assetIds: ofEach(assets, idOf(ids.assets)),
    aiSystemIds: ofEach(aiSystems, idOf(ids.aiSystems)),
    catalogueItemIds: itemIds(catalogueItems, ids),
    drivers: ofEach(drivers, (item) =>
      ofObject(item, ({ driver, ...loading }) => ({ ...loading, driverId: idOf(ids.drivers)(driver) })),
    ),
    frequency: ofObject(frequency, ({ basis, ...spec }) => ({ frequency: spec, basis })),
    severity: ofObject(severity, ({ basis, lossForms, ...spec }) =>
      lossForms === undefined ? { severity: spec, basis } : { lossForms, basis },
    ),
  };
}

export const linkInput = ({ from, to, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  fromRiskId: idOf(ids.risks)(from),
  toRiskId: idOf(ids.risks)(to),
});

export const controlInput = ({ owner, catalogueItems, effects, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  ownerId: idOf(ids.people)(owner),
  catalogueItemIds: itemIds(catalogueItems, ids),
  effects: ofEach(effects, (item) => ofObject(item, (effect) => effectInput(effect, ids))),
});

export const auditorInput = ({ person, homeSite, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  personId: idOf(ids.people)(person),
  homeSiteId: idOf(ids.sites)(homeSite),
});

export const certificateInput = ({ site, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  siteId: idOf(ids.sites)(site),
});

export const scenarioInput = ({ overlays, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  overlays: ofEach(overlays, (item) => ofObject(item, (overlay) => overlayInput(overlay, ids))),
});

function overlayInput(overlay: Json, ids: DemoIds): Json {
  const { removeControl, implementControl, retireAsset, addControl, rateControl, assessRisk, fixDriver } = overlay;
  return {
    removeControlId: idOf(ids.controls)(removeControl),
    implementControlId: idOf(ids.controls)(implementControl),
    retireAssetId: idOf(ids.assets)(retireAsset),
    addControl: ofObject(addControl, (control) => withEffectIds(control, ids)),
    rateControl: ofObject(rateControl, ({ control, ...rating }) => ({
      ...withEffectIds(rating, ids),
      controlId: idOf(ids.controls)(control),
    })),
    assessRisk: ofObject(assessRisk, ({ risk, ...estimates }) => ({ ...estimates, riskId: idOf(ids.risks)(risk) })),
    fixDriver: ofObject(fixDriver, ({ driver, at }) => ({ at, driverId: idOf(ids.drivers)(driver) })),
  };
}

/** The same with ids in its effects. */
export const withEffectIds = ({ effects, ...rest }: Json, ids: DemoIds): Json => ({
  ...rest,
  effects: ofEach(effects, (item) => ofObject(item, (effect) => effectInput(effect, ids))),
});

function effectInput({ risk, link, ...reductions }: Json, ids: DemoIds): Json {
  if (!Array.isArray(link)) return { ...reductions, riskId: idOf(ids.risks)(risk) };
  return { ...reductions, linkId: idOf(ids.links)(linkKey(link[0], link[1])) };
}

export function itemIds(items: unknown, ids: DemoIds): unknown {
  return ofEach(items, (item) =>
    ofObject(item, ({ catalogue, reference }) => idOf(ids.catalogueItems)(itemKey(catalogue, reference))),
  );
}
