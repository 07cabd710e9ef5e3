import fc from 'fast-check';
import { EFFORT_ESTIMATES, STANDARDS } from '../../src/domain/index';
import {
  effortLeft,
  type ManagementState,
  readinessOf,
  ROADMAP_PATHS,
  roadmapOf,
  type RoadmapPath,
} from '../../src/planning/index';
import { crosswalks, everything, idOf, items, nothing } from './state';

const roadmap = (state: ManagementState, path: RoadmapPath) =>
  roadmapOf({ state, readiness: readinessOf(state), crosswalks, path, rates: EFFORT_ESTIMATES });

/** The best share that a control of ISO/IEC 27001 takes from ISO/IEC 42001. */
const bestOf = (id: string) =>
  Math.max(0, ...crosswalks.filter((row) => row.fromItemId === id).map(({ reuseCredit }) => reuseCredit));
const controlsOf27001 = items.filter(({ kind, catalogue }) => kind === 'CONTROL' && catalogue === STANDARDS[0]);

/** 25 clauses share a process (0.8), 5 a method (0.5); Annex A of 42001 has 5 strong, 17 partial, 12 weak, 4 no starts. */
const shared = 5 * (25 * 0.2 + 5 * 0.5);
test.each([
  ['ADD_ISO_IEC_42001', 30 * 5 + 93 * 4.1 + shared + 2 * 5 + 4.1 * (5 * 0.2 + 17 * 0.5 + 12 * 0.8 + 4) + 20],
  [
    'ADD_ISO_IEC_27001',
    32 * 5 + 38 * 4.1 + shared + 4.1 * controlsOf27001.reduce((sum, { id }) => sum + 1 - bestOf(id), 0) + 20,
  ],
] as const)('%s from nothing takes the work that the crosswalk leaves', (path, days) => {
  const { effortFromNothing } = roadmap(nothing, path);
  expect(effortFromNothing).toBeCloseTo(days, 9);
  expect(controlsOf27001.filter(({ id }) => bestOf(id) > 0)).toHaveLength(37);
});

test.each(ROADMAP_PATHS)('%s ends with every clause and control covered, whatever there is now', (path) => {
  const level = fc.record({
    applicable: fc.constantFrom(null, true, false),
    status: fc.constantFrom('NOT_STARTED', 'PARTIAL', 'IMPLEMENTED'),
    maturity: fc.integer({ min: 0, max: 5 }),
    targetMaturity: fc.integer({ min: 0, max: 5 }),
  });
  const states = fc.record({
    levels: fc.array(level, { minLength: 131, maxLength: 131 }),
    documented: fc.subarray(nothing.clauses.map(({ id }) => id)),
    base: fc.constantFrom(nothing, everything),
  });
  fc.assert(
    fc.property(states, ({ levels, documented, base }) => {
      const controls = base.controls.map(({ item, entry }, n) => ({ item, entry: { ...entry, ...levels[n]! } }));
      const documents = base.documents.map((document) => ({ ...document, catalogueItemIds: documented }));
      const { steps, clausesCovered, controlsCovered, ...all } = roadmap(
        { ...base, controls, documents } as ManagementState,
        path,
      );
      const last = steps.at(-1) ?? { clausesCovered, controlsCovered };
      expect([all.clauses, all.controls, last.clausesCovered, last.controlsCovered]).toEqual([62, 131, 62, 131]);
      const covered = steps.map((step) => step.clausesCovered + step.controlsCovered);
      expect(covered).toEqual([...covered].sort((a, b) => a - b));
      const listed = steps.flatMap((step) => step.items.map(({ itemId }) => itemId));
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length + clausesCovered + controlsCovered).toBe(193);
      expect(steps.reduce((sum, { effort }) => sum + effort, 0)).toBeCloseTo(all.effort, 6);
      expect(all.progress).toBeGreaterThanOrEqual(0);
      expect(all.progress).toBeLessThanOrEqual(1);
    }),
    { numRuns: 25 },
  );
});

test('an organisation that has everything has nothing left to do', () => {
  expect(roadmap(everything, 'ADD_ISO_IEC_42001')).toMatchObject({ steps: [], effort: 0, progress: 1 });
});

test('steps go by standard, then by phase; each item says what is to be shown and who gives to it', () => {
  const { steps } = roadmap(nothing, 'ADD_ISO_IEC_42001');
  const phases = 'ESTABLISH ESTABLISH PLAN SUPPORT IMPLEMENT OPERATE CHECK REVIEW IMPROVE CERTIFY'.split(' ');
  const named = steps
    .map(({ phase }) => phase)
    .filter((phase, n, list) => phase !== 'IMPLEMENT' || list[n - 1] !== phase);
  expect(named).toEqual([...phases, ...phases]);
  const item = (standard: number, reference: string) =>
    steps.flatMap((step) => step.items).find(({ itemId }) => itemId === idOf(STANDARDS[standard]!, reference))!;
  expect(item(0, '4.1')).toMatchObject({ reuse: 0, effort: 5, evidence: expect.arrayContaining([expect.any(String)]) });
  expect(item(1, '4.1')).toMatchObject({ reuse: 0.8, reusedItemIds: [idOf(STANDARDS[0], '4.1')] });
  expect(item(1, '6.1.4')).toMatchObject({ reuse: 0, reusedItemIds: [], effort: 5 });
  expect(item(1, 'A.2.4')).toMatchObject({
    reuse: 0.8,
    evidence: ['a decision with its justification', 'it is at work', 'maturity 3, now 0'],
  });
});

test('what is left of a standard by itself is its work at the rates, and its certificate while there is none', () => {
  const rates = { clause: 3, control: 2, decision: 0.5, certification: 7 };
  // Without findings, half of what the clause on nonconformities asks for is there.
  const [security, ai] = readinessOf(nothing);
  expect(effortLeft(nothing, security!, rates)).toBeCloseTo(29.5 * 3 + 93 * 2.5 + 7, 9);
  expect(effortLeft(nothing, ai!, rates)).toBeCloseTo(31.5 * 3 + 38 * 2.5 + 7, 9);
  const [done] = readinessOf(everything);
  expect(effortLeft(everything, done!, rates)).toBe(
    everything.systems.every(({ certifiedOn }) => certifiedOn !== null) ? 0 : 7,
  );
});
