import { type Incident, type Problem, refusal, type Result, success } from '../domain/index';
import {
  dispersionTest,
  exceedancePower,
  exceedanceTest,
  type Layer,
  type Model,
  randomisedTransforms,
  transformUniforms,
  uniformityTest,
} from '../engine/index';
import { compileModel, exceedanceCounts, modelDigest } from '../simulation/index';
import { incidents } from '../storage/index';
import type { BackTest, BackTestedLevel, BackTestedYear, BackTestInput } from './back-tested';
import type { QuantifiedParts } from './quantified-parts';
import type { Caller } from './services';
import { levelProblems, outOfRange, TRIALS_MAXIMUM, TRIALS_MINIMUM, wholeNumberProblems } from './simulation-order';
import { statedSnapshotIn } from './snapshot';

const TRIALS = 200_000;
const LEVELS = [0.8, 0.9, 0.95];
const LEVELS_MAXIMUM = 20;
const YEARS_MAXIMUM = 100;
const SIGNIFICANCE = 0.05;

interface Asked {
  years: number[];
  trials: number;
  seed: number;
  levels: number[];
}

/**
 * The register as it is stated, before evidence has moved it and before insurance, against the organisation's own years: each
 * year's place in the simulated law, and whether the places look uniform. Nothing is stored.
 */
export async function backTestOf(
  parts: QuantifiedParts,
  caller: Caller,
  input: BackTestInput,
): Promise<Result<BackTest>> {
  const asked = readInput(input);
  if (!asked.ok) return asked;
  const { years, trials, seed, levels } = asked.value;
  const [stated, observed] = await parts.database.read(async (tx) => [
    await statedSnapshotIn(tx, caller.organizationId, parts.now()),
    await incidents.all(tx, caller.organizationId, {}),
  ]);
  const model = withoutInsurance(compileModel(stated).model);
  const seen = years.map((year) => yearOf(year, observed));
  const thresholds = seen.flatMap(({ loss }) => [loss, justBelow(loss)]);
  const key = JSON.stringify(['back-test', caller.organizationId, modelDigest(model), thresholds, trials, seed]);
  const order = { model, seed, trials, sampling: 'independent', ledger: 'residual', thresholds } as const;
  const counted = await parts.lane.run(key, (signal) => exceedanceCounts(order, parts.runner, { signal }));
  if ('refusals' in counted) {
    return refusal(...counted.refusals.map(({ code, message }) => outOfModel(code, message)));
  }
  const laws = seen.map((_, i) => ({
    upTo: 1 - counted.counts[2 * i]![0]! / trials,
    below: seen[i]!.loss === 0 ? 0 : 1 - counted.counts[2 * i + 1]![0]! / trials,
  }));
  const transforms = randomisedTransforms(laws, transformUniforms(laws.length, seed));
  return success({
    currency: model.currency,
    trials,
    seed,
    years: seen.map((year, i): BackTestedYear => ({ ...year, ...laws[i]!, transform: transforms[i]! })),
    uniformity: uniformityTest(transforms),
    levels: levels.map((level) => levelOf(level, laws)),
    dispersion: dispersionTest(seen.map(({ events }) => events)),
    reading: readingOf(years.length),
  });
}

function readInput(input: BackTestInput): Result<Asked> {
  const { firstYear, lastYear } = input;
  const trials = input.trials ?? TRIALS;
  const seed = input.seed ?? 1;
  const levels = input.levels ?? LEVELS;
  const problems: Problem[] = [
    ...wholeNumberProblems('firstYear', firstYear, 1900, 2200),
    ...wholeNumberProblems('lastYear', lastYear, firstYear, firstYear + YEARS_MAXIMUM - 1),
    ...wholeNumberProblems('trials', trials, TRIALS_MINIMUM, TRIALS_MAXIMUM),
    ...wholeNumberProblems('seed', seed, 0, Number.MAX_SAFE_INTEGER),
    ...levels.flatMap((level, i) => levelProblems(level, ['levels', String(i)])),
  ];
  if (levels.length < 1 || levels.length > LEVELS_MAXIMUM) {
    problems.push(outOfRange(['levels'], `levels has ${levels.length} entries; it must have 1 to ${LEVELS_MAXIMUM}`));
  }
  if (problems.length > 0) return refusal(...problems);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return success({ years, trials, seed, levels });
}

const PAYS_NOTHING: Layer = { deductible: 0, limit: 0, share: 0 };

/** Incidents are recorded with what they cost before insurance. */
const withoutInsurance = (model: Model): Model => ({
  ...model,
  risks: model.risks.map((risk) => (risk.eventLayer === undefined ? risk : { ...risk, eventLayer: PAYS_NOTHING })),
});

function yearOf(year: number, observed: readonly Incident[]): { year: number; loss: number; events: number } {
  const own = observed.filter(({ occurredOn, nearMiss }) => !nearMiss && occurredOn.startsWith(`${year}-`));
  const losses = own.flatMap((incident) => incident.losses.map(({ amount }) => Number(amount.amount)));
  return { year, loss: losses.reduce((sum, loss) => sum + loss, 0), events: own.length };
}

/** By far less than a cent, so that years with exactly the loss are told from those with less. */
const justBelow = (loss: number): number => loss * (1 - 2 ** -50);

function levelOf(level: number, laws: readonly { below: number }[]): BackTestedLevel {
  const exceedances = laws.filter(({ below }) => below >= level).length;
  const expected = 1 - level;
  return {
    level,
    exceedances,
    expected: laws.length * expected,
    ...exceedanceTest(exceedances, laws.length, expected),
    powerAgainstDouble: exceedancePower(laws.length, expected, Math.min(1, 2 * expected), SIGNIFICANCE),
  };
}

function readingOf(years: number): string {
  const power = exceedancePower(years, 0.05, 0.1, SIGNIFICANCE);
  const percent = Math.round(100 * power);
  return (
    `${years} ${years === 1 ? 'year' : 'years'}: if losses above the stated VaR95 were twice as frequent as stated, this test ` +
    `would show it with a probability of ${percent} %. A good p-value is no proof of the model; a bad one is a reason to look again.`
  );
}

const outOfModel = (code: string, message: string): Problem => ({
  type: 'INVALID_INPUT',
  code,
  message: `The register cannot be back-tested: ${message}`,
  path: [],
});
