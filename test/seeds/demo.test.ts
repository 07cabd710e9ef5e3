import {
  AI_ROLES,
  ASSET_FORMS,
  LIFECYCLE_STAGES,
  RISK_DIMENSIONS,
  THREAT_CLASSES,
  TREATMENTS,
} from '../../src/domain/index';
import { PEOPLE_CLASSES } from '../../src/engine/index';
import type { Demo, DemoQuantity, DemoReference } from './demo-types';
import { CATALOGUE_FILES, readCatalogue, readSeed } from './read-seed';

const demo = readSeed<Demo>('demo/organisation.json');
const keys = (things: readonly { key: string }[]): string[] => things.map((thing) => thing.key);
const people = keys(demo.people);
const assets = keys(demo.assets);
const aiSystems = keys(demo.aiSystems);
const drivers = keys(demo.drivers);
const risks = keys(demo.risks);
const links = demo.links.map((link) => `${link.from}→${link.to}`);
const ofKind = (kind: string) => demo.risks.filter((risk) => risk.kind === kind);

const known = new Set(
  CATALOGUE_FILES.map(readCatalogue).flatMap(({ catalogue, items }) =>
    items.map((item) => `${catalogue} ${item.reference} ${item.kind}`),
  ),
);
const kindsOf = ({ catalogue, reference }: DemoReference): string[] =>
  [...known].filter((entry) => entry.startsWith(`${catalogue} ${reference} `)).map((entry) => entry.split(' ').at(-1)!);

test('counts are those of the story', () => {
  const { people, assets, aiSystems, drivers, risks, links, controls } = demo;
  const counts = [people, assets, aiSystems, drivers, risks, links, controls].map((list) => list.length);
  expect(counts).toEqual([12, 16, 6, 3, 40, 15, 25]);
  expect(ofKind('AI_HARM')).toHaveLength(20);
  expect(ofKind('SECURITY_THREAT')).toHaveLength(20);
});

test('three scenarios, each with a story and overlays', () => {
  expect(demo.scenarios.map(({ name }) => name)).toEqual([
    'Cloud provider fails',
    'Provenance control complete',
    'Bias testing stops',
  ]);
  for (const { description, overlays } of demo.scenarios) {
    expect(description.length).toBeGreaterThan(20);
    expect(overlays.length).toBeGreaterThan(0);
  }
});

test('keys and links are unique', () => {
  for (const list of [people, assets, aiSystems, drivers, risks, links, keys(demo.controls), keys(demo.scenarios)]) {
    expect(new Set(list).size).toBe(list.length);
  }
});

test('the appetite falls in probability as the loss grows', () => {
  const { appetite } = demo.organisation;
  expect(appetite.length).toBeGreaterThanOrEqual(3);
  appetite.slice(1).forEach((point, index) => {
    expect(point.loss).toBeGreaterThan(appetite[index]!.loss);
    expect(point.probability).toBeLessThan(appetite[index]!.probability);
  });
});

test('assets come in all forms and belong to people', () => {
  expect(new Set(demo.assets.map((asset) => asset.form))).toEqual(new Set(ASSET_FORMS));
  for (const asset of demo.assets) {
    expect(people).toContain(asset.owner);
    for (const value of [asset.confidentiality, asset.integrity, asset.availability]) {
      expect([1, 2, 3, 4, 5]).toContain(value);
    }
  }
});

test('AI systems refer to people, assets, stages and roles that exist', () => {
  for (const system of demo.aiSystems) {
    expect(people).toContain(system.owner);
    expect(assets).toEqual(expect.arrayContaining(system.assets));
    expect(LIFECYCLE_STAGES).toContain(system.lifecycleStage);
    expect(system.roles.length).toBeGreaterThan(0);
    expect(AI_ROLES).toEqual(expect.arrayContaining(system.roles));
  }
});

describe.each(demo.risks.map((risk) => [risk.key, risk] as const))('risk %s', (_key, risk) => {
  test('its references resolve and its words are there', () => {
    expect(people).toContain(risk.owner);
    expect(assets).toEqual(expect.arrayContaining(risk.assets));
    expect(aiSystems).toEqual(expect.arrayContaining(risk.aiSystems));
    expect(drivers).toEqual(expect.arrayContaining(risk.drivers.map((loading) => loading.driver)));
    expect(RISK_DIMENSIONS).toEqual(expect.arrayContaining(risk.dimensions));
    expect(risk.dimensions.length).toBeGreaterThan(0);
    expect(TREATMENTS).toContain(risk.treatment);
    expect(risk.causes.length).toBeGreaterThan(0);
    expect(risk.consequences.length).toBeGreaterThan(0);
    expect(risk.catalogueItems.length).toBeGreaterThan(0);
    for (const item of risk.catalogueItems) expect(kindsOf(item)).toHaveLength(1);
    if (risk.kind === 'SECURITY_THREAT') expect(THREAT_CLASSES).toContain(risk.threatClass);
    else expect(risk.threatClass).toBeNull();
  });

  test('its estimates are ordered and say where they come from', () => {
    const { frequency, severity } = risk;
    expect((frequency.eventsPerYear === undefined) !== (frequency.annualProbability === undefined)).toBe(true);
    if (frequency.eventsPerYear) checkQuantity(frequency.eventsPerYear);
    if (frequency.annualProbability) {
      expect(frequency.annualProbability.probability).toBeGreaterThan(0);
      expect(frequency.annualProbability.probability).toBeLessThan(1);
    }
    const forms = 'lossForms' in severity ? severity.lossForms.forms : [];
    if (!('lossForms' in severity)) checkQuantity(severity);
    for (const form of forms) checkQuantity(form.severity);
    const bases = [frequency.basis, severity.basis, ...forms.flatMap(({ basis }) => basis ?? [])];
    for (const { kind, note } of bases) {
      expect(['PUBLISHED', 'ELICITED']).toContain(kind);
      expect(note.length).toBeGreaterThan(20);
    }
  });

  test('it is retained exactly if somebody accepted it, until after its review', () => {
    expect(risk.reviewDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(risk.acceptance !== null).toBe(risk.treatment === 'RETAIN');
    if (risk.acceptance === null) return;
    expect(people).toContain(risk.acceptance.acceptedBy);
    expect(risk.acceptance.expiresOn >= risk.reviewDueOn).toBe(true);
  });
});

/** Exactly one form, positive, in order. */
function checkQuantity({ range, threePoint, exact, distribution }: DemoQuantity): void {
  expect([range, threePoint, exact, distribution].filter((form) => form !== undefined)).toHaveLength(1);
  if (range) {
    expect(range.low).toBeGreaterThan(0);
    expect(range.high).toBeGreaterThan(range.low);
  }
  if (threePoint) {
    expect(threePoint.min).toBeGreaterThanOrEqual(0);
    expect(threePoint.mode).toBeGreaterThan(threePoint.min);
    expect(threePoint.max).toBeGreaterThan(threePoint.mode);
  }
}

test('three risks state their loss in forms, each with a secondary one', () => {
  const formsOf = (severity: (typeof demo.risks)[number]['severity']) =>
    'lossForms' in severity ? severity.lossForms.forms : [];
  const told = demo.risks.filter(({ severity }) => formsOf(severity).length > 0);
  expect(keys(told)).toEqual(['assistant-leaks-customer-data', 'unlawful-training-data', 'cloud-region-outage']);
  for (const { severity } of told) expect(formsOf(severity).some(({ secondary }) => secondary)).toBe(true);
});

test('every kind of harm and threat occurs, insurance stands on two risks', () => {
  const dimensions = new Set(demo.risks.flatMap((risk) => risk.dimensions));
  expect(dimensions).toEqual(new Set(RISK_DIMENSIONS));
  expect(new Set(ofKind('SECURITY_THREAT').map((risk) => risk.threatClass))).toEqual(new Set(THREAT_CLASSES));
  expect(new Set(demo.risks.map((risk) => risk.treatment))).toEqual(new Set(TREATMENTS));
  const insured = demo.risks.filter((risk) => risk.eventLayer !== null);
  expect(keys(insured)).toEqual(['ransomware-core-lending', 'customer-data-breach']);
});

test('persons are affected in every class, and each of the gravest has an appetite', () => {
  const harming = demo.risks.filter(({ people }) => people !== undefined);
  expect(harming.filter(({ kind }) => kind === 'AI_HARM')).toHaveLength(8);
  const impacts = harming.flatMap((risk) => risk.people!);
  expect(new Set(impacts.map((impact) => impact.class))).toEqual(new Set(PEOPLE_CLASSES));
  for (const { affected, basis, probability = 1 } of impacts) {
    checkQuantity(affected);
    expect(basis.note.length).toBeGreaterThan(20);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThanOrEqual(1);
  }
  const grave = new Set(demo.organisation.peopleAppetite.map((point) => point.class));
  expect(grave).toEqual(new Set(['LIMITED', 'SIGNIFICANT', 'MAXIMUM']));
});

test('every driver moves several risks', () => {
  for (const driver of drivers) {
    const moved = demo.risks.filter((risk) => risk.drivers.some((loading) => loading.driver === driver));
    expect(moved.length).toBeGreaterThanOrEqual(3);
  }
});

test('cascades join known risks, run without a loop, and mostly lead from security to AI harm', () => {
  for (const link of demo.links) {
    expect(risks).toEqual(expect.arrayContaining([link.from, link.to]));
    expect(link.probability).toBeGreaterThan(0);
    expect(link.probability).toBeLessThanOrEqual(1);
    expect(link.rationale.length).toBeGreaterThan(10);
  }
  const reaches = (from: string, to: string): boolean =>
    demo.links.some((link) => link.from === from && (link.to === to || reaches(link.to, to)));
  for (const risk of risks) expect(reaches(risk, risk)).toBe(false);
  const kind = new Map(demo.risks.map((risk) => [risk.key, risk.kind]));
  const ends = demo.links.map((link) => `${kind.get(link.from)} ${kind.get(link.to)}`);
  expect(ends.filter((end) => end === 'SECURITY_THREAT AI_HARM')).toHaveLength(9);
  expect(ends.filter((end) => end === 'AI_HARM SECURITY_THREAT')).toHaveLength(1);
});

describe.each(demo.controls.map((control) => [control.key, control] as const))('control %s', (_key, control) => {
  test('its references resolve, to controls of Annex A', () => {
    expect(people).toContain(control.owner);
    expect(control.catalogueItems.length).toBeGreaterThan(0);
    for (const item of control.catalogueItems) {
      expect(['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023']).toContain(item.catalogue);
      expect(kindsOf(item)).toEqual(['CONTROL']);
    }
    for (const effect of control.effects) {
      if (effect.link) expect(links).toContain(effect.link.join('→'));
      else expect(risks).toContain(effect.risk);
    }
    const targets = control.effects.map((effect) => effect.risk ?? effect.link?.join('→'));
    expect(new Set(targets).size).toBe(targets.length);
  });

  test('its shares lie in [0, 1], it does something and costs something', () => {
    const { reliability } = control;
    expect((reliability.availability === undefined) !== (reliability.formula === undefined)).toBe(true);
    const reductions = control.effects.map((effect) =>
      effect.link
        ? [effect.probabilityReduction]
        : [effect.frequencyReduction, effect.severityReduction, effect.peopleReduction ?? 0],
    );
    for (const shares of reductions) expect(Math.max(...shares.map((share) => share ?? 0))).toBeGreaterThan(0);
    const shares = [...reductions.flat(), control.coverage, reliability.variantEfficacy, reliability.availability ?? 1];
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    for (const { amount, currency } of [control.implementationCost, control.annualCost]) {
      expect(amount).toMatch(/^[1-9]\d*\.\d{2}$/);
      expect(currency).toBe(demo.organisation.currency);
    }
  });
});

test('both standards are drawn on', () => {
  const cited = demo.controls.flatMap((control) => control.catalogueItems);
  const count = (catalogue: string) =>
    new Set(cited.filter((item) => item.catalogue === catalogue).map((item) => item.reference)).size;
  expect(count('ISO_IEC_27001_2022')).toBeGreaterThanOrEqual(30);
  expect(count('ISO_IEC_42001_2023')).toBeGreaterThanOrEqual(25);
});
