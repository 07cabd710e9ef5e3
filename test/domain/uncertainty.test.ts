import {
  type Control,
  frequencySpecOf,
  recordControl,
  recordRisk,
  type Risk,
  type RuleContext,
  assessRisk,
  uncertaintyLaw,
  uncertaintySummary,
} from '../../src/domain/index';
import { driverOf } from '../../src/engine/index';
import { problemsOf, riskInput, TODAY, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
const context: RuleContext = { organizationId: 'org_1', currency: 'EUR', now: TODAY, known: new Set(['rsk_1']) };
const known = { frequency: { eventsPerYear: { exact: 0.5 } }, basis };
const risk = (differences: object) => recordRisk('rsk_9', riskInput({ frequency: known, ...differences }), context);
const control = (differences: object) => recordControl('ctl_9', { name: 'Provenance', ...differences }, context);
const found = (problems: { path: string[]; code: string }[]) =>
  problems.map(({ path, code }) => [path.join('.'), code]);

describe('how sure one is of an estimate', () => {
  test('within a factor is lognormal: the factor lies between median and both ends of the interval', () => {
    const within = { form: 'WITHIN_FACTOR', factor: 3, confidence: 0.9 } as const;
    const { mean, p05, p50, p95 } = uncertaintySummary(within);
    expect(p50 / p05).toBeCloseTo(3, 9);
    expect(p95 / p50).toBeCloseTo(3, 9);
    expect(mean).toBe(1);
    expect(driverOf(uncertaintyLaw(within)).moment(1)).toBeCloseTo(1, 12);
    // σ = ln f / z.
    expect(uncertaintyLaw(within)).toEqual({
      type: 'lognormal',
      sigma: expect.closeTo(Math.log(3) / 1.6448536269514722, 12),
    });
  });

  test('is kept as it was said', () => {
    const { frequencyUncertainty, severityUncertainty } = valueOf(
      risk({ frequencyUncertainty: { withinFactor: { factor: 3 } }, severityUncertainty: { gammaShape: 4 } }),
    );
    expect(frequencyUncertainty).toEqual({ form: 'WITHIN_FACTOR', factor: 3, confidence: 0.9 });
    expect(severityUncertainty).toEqual({ form: 'GAMMA', shape: 4 });
    expect(uncertaintyLaw(severityUncertainty!)).toEqual({ type: 'gamma', shape: 4 });
    expect(valueOf(risk({})).frequencyUncertainty).toBeNull();
  });

  test.each([
    [{}, '', 'NOT_ALLOWED'],
    [{ gammaShape: 1, lognormalSigma: 1 }, '', 'NOT_ALLOWED'],
    [{ withinFactor: { factor: 1 } }, '.withinFactor.factor', 'OUT_OF_RANGE'],
    [{ withinFactor: { factor: 2, confidence: 1 } }, '.withinFactor.confidence', 'OUT_OF_RANGE'],
    [{ lognormalSigma: -1 }, '.lognormalSigma', 'OUT_OF_RANGE'],
    [{ gammaShape: 0 }, '.gammaShape', 'OUT_OF_RANGE'],
    [{ gammaShape: 'x' }, '.gammaShape', 'WRONG_TYPE'],
  ])('%j is refused at severityUncertainty%s', (severityUncertainty, at, code) => {
    const problems = problemsOf(risk({ severityUncertainty }));
    expect(found(problems)).toEqual([[`severityUncertainty${at}`, code]]);
  });

  test('a rate that is a range states it already: beside it none is taken, also later', () => {
    const frequency = { frequency: { eventsPerYear: { range: { low: 0.1, high: 1 } } }, basis };
    const frequencyUncertainty = { withinFactor: { factor: 2 } };
    const refused = [['frequencyUncertainty', 'NOT_ALLOWED']];
    expect(found(problemsOf(risk({ frequency, frequencyUncertainty })))).toEqual(refused);
    const sure: Risk = valueOf(risk({ frequencyUncertainty }));
    const later = { id: sure.id, expectedVersion: 1, frequency };
    expect(found(problemsOf(assessRisk(sure, later, context)))).toEqual(refused);
    const cleared = valueOf(assessRisk(sure, { ...later, frequencyUncertainty: null }, context));
    expect(frequencySpecOf(cleared.frequency.spec).type).toBe('negativeBinomial');
    expect(cleared.frequencyUncertainty).toBeNull();
  });
});

describe('a control', () => {
  const failures = { failuresPerYear: 4, daysToRestore: 5 };

  test('may be out for all its targets at once, be uncertain, and age', () => {
    const rated: Control = valueOf(
      control({
        reliability: { ...failures, mode: 'stateful' },
        efficacySampleSize: 12,
        ageing: { halfLife: 1.5, renewedOn: '2026-03-01' },
      }),
    );
    expect(rated.reliability).toEqual({
      availability: { ...failures, formula: 'fairCam' },
      variantEfficacy: 0,
      mode: 'stateful',
    });
    expect(rated).toMatchObject({ efficacySampleSize: 12, ageing: { halfLife: 1.5, renewedOn: '2026-03-01' } });
    expect(valueOf(control({}))).toMatchObject({
      reliability: { availability: 1, variantEfficacy: 0 },
      efficacySampleSize: null,
      ageing: null,
    });
  });

  test.each([
    [{ reliability: { availability: 0.9, mode: 'stateful' } }, 'reliability.mode', 'NOT_ALLOWED'],
    [{ reliability: { ...failures, mode: 'sometimes' } }, 'reliability.mode', 'MALFORMED'],
    [{ efficacySampleSize: 0.5 }, 'efficacySampleSize', 'OUT_OF_RANGE'],
    [{ ageing: { halfLife: 0, renewedOn: '2026-03-01' } }, 'ageing.halfLife', 'OUT_OF_RANGE'],
    [{ ageing: { halfLife: 2, renewedOn: '2026-02-30' } }, 'ageing.renewedOn', 'MALFORMED'],
    [{ ageing: { halfLife: 2 } }, 'ageing.renewedOn', 'REQUIRED'],
  ])('%j is refused at %s', (given, at, code) => {
    expect(found(problemsOf(control(given)))).toEqual([[at, code]]);
  });
});
