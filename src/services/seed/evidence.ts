import type { Work } from '../act';
import { controlTestActs } from '../control-test';
import { expertJudgementActs } from '../expert-judgement';
import { exposurePeriodActs } from '../exposure-period';
import { improvementActs } from '../improvement';
import { incidentActs } from '../incident';
import { indicatorActs } from '../indicator';
import { type DemoIds, idOf, itemIds, type Json, ofEach, ofObject, withEffectIds } from './demo-input';
import { objectsIn } from './management-input';
import { type LoadList, run } from './management';

/** What the file says was observed, and what could be improved; by the same acts and rules as everybody else. */
export async function loadEvidence(work: Work, ids: DemoIds, each: LoadList): Promise<void> {
  const incidents = new Map<string, string>();
  await each('incidents', async ({ key, risk, causedBy, ...incident }) => {
    const links = { riskId: idOf(ids.risks)(risk), causedById: idOf(incidents)(causedBy) };
    const recorded = await run(incidentActs.record, work, { ...incident, ...links });
    if (recorded.ok) incidents.set(String(key), recorded.value.id);
    return recorded;
  });
  await each('exposurePeriods', ({ risk, ...period }) =>
    run(exposurePeriodActs.record, work, { ...period, riskId: idOf(ids.risks)(risk) }),
  );
  await each('controlTests', ({ control, tester, ...test }) =>
    run(controlTestActs.record, work, {
      ...test,
      controlId: idOf(ids.controls)(control),
      testerId: idOf(ids.people)(tester),
    }),
  );
  await each('indicators', (item) => loadIndicator(work, item, ids));
  await each('expertJudgements', (item) => loadJudgement(work, item, ids));
  const improvements = new Map<string, string>();
  await each('improvements', async (item) => {
    const recorded = await run(improvementActs.record, work, improvementInput(item, ids, improvements));
    if (recorded.ok) improvements.set(String(item.key), recorded.value.id);
    return recorded;
  });
}

async function loadIndicator(work: Work, item: Json, ids: DemoIds) {
  const { risk, control, owner, readings, ...indicator } = item;
  const recorded = await run(indicatorActs.record, work, {
    ...indicator,
    riskId: idOf(ids.risks)(risk),
    controlId: idOf(ids.controls)(control),
    ownerId: idOf(ids.people)(owner),
  });
  if (!recorded.ok) return recorded;
  for (const reading of objectsIn(readings)) {
    const read = await run(indicatorActs.read, work, { ...reading, indicatorId: recorded.value.id });
    if (!read.ok) return read;
  }
  return recorded;
}

async function loadJudgement(work: Work, item: Json, ids: DemoIds) {
  const { person, outcome, settledOn, ...stated } = item;
  const recorded = await run(expertJudgementActs.record, work, { ...stated, personId: idOf(ids.people)(person) });
  if (!recorded.ok || outcome === undefined) return recorded;
  const { id, version } = recorded.value;
  return run(expertJudgementActs.settle, work, { id, expectedVersion: version, outcome, settledOn });
}

function improvementInput(item: Json, ids: DemoIds, earlier: ReadonlyMap<string, string>): Json {
  const { owner, catalogueItems, prerequisites, levels, ...improvement } = item;
  return {
    ...improvement,
    ownerId: idOf(ids.people)(owner),
    catalogueItemIds: itemIds(catalogueItems, ids) ?? [],
    prerequisiteIds: ofEach(prerequisites, idOf(earlier)),
    levels: ofEach(levels, (level) => ofObject(level, (one) => withEffectIds(one, ids))),
  };
}
