import { type AppetitePoint, type CascadeLink, type Problem, refusal, type Result, success } from '../domain/index';
import type { Model } from '../engine/index';
import {
  compileModel,
  type InputSensitivity,
  type LearnedInput,
  learnInputs,
  meanSensitivity,
  modelDigest,
  type RegisterSnapshot,
  type StatedUncertainty,
} from '../simulation/index';
import type { QuantifiedParts } from './quantified-parts';
import type {
  LearnedEstimate,
  Sensitivity,
  SensitivityInput,
  SensitivityQuantity,
  SensitivityRow,
} from './sensitivity-figures';
import type { Caller } from './services';
import { levelProblems, outOfRange, wholeNumberProblems } from './simulation-order';
import { registerSnapshot } from './snapshot';

const FACTOR_MAXIMUM = 10;
const LEARNED_MAXIMUM = 50;
const LEVEL = 0.95;

/** What the mean annual loss of the register as it is now owes to each uncertain estimate; nothing is stored. */
export async function sensitivityOf(
  parts: QuantifiedParts,
  caller: Caller,
  input: SensitivityInput,
): Promise<Result<Sensitivity>> {
  const problems = inputProblems(input);
  if (problems.length > 0) return refusal(...problems);
  const snapshot = await registerSnapshot(parts, caller);
  const { model } = compileModel(snapshot);
  const order = { stated: statedIn(input), seed: input.seed ?? 1 };
  const key = `sensitivity ${caller.organizationId} ${modelDigest(model)} ${JSON.stringify(order)}`;
  const { appetite } = snapshot.organization;
  const learning = { rows: input.learnedRows ?? 0, level: input.level ?? LEVEL, seed: order.seed, appetite };
  const found = await parts.lane.run(`${key} ${JSON.stringify(learning)}`, async (signal) => {
    const mean = await meanSensitivity(model, order, parts.runner, { signal });
    if ('refusals' in mean) return mean;
    const inputs = mean.inputs.slice(0, learning.rows).map((row) => row.input);
    return { ...mean, learned: await learnInputs(model, { ...learning, inputs }, parts.runner, { signal }) };
  });
  if ('refusals' in found) return refusal(...found.refusals.map(problemOf));
  const subject = subjectsIn(model, snapshot);
  const rows = found.inputs.map(
    (row, i): SensitivityRow => ({
      ...subject(row),
      ...figuresOf(row),
      learned: learnedOf(found.learned[i], appetite),
    }),
  );
  return success({
    currency: model.currency,
    mean: found.central,
    uncertainMean: found.mean,
    uncertainStandardDeviation: found.standardDeviation,
    rows,
    refineFirst: worthMost(rows),
  });
}

function statedIn({ severityFactor, linkFactor, controlFactor }: SensitivityInput): StatedUncertainty {
  return { severity: severityFactor ?? null, link: linkFactor ?? null, control: controlFactor ?? null };
}

function inputProblems(input: SensitivityInput): Problem[] {
  const factors = ['severityFactor', 'linkFactor', 'controlFactor'] as const;
  return [
    ...factors.flatMap((field) => {
      const factor = input[field] ?? 2;
      if (factor > 1 && factor <= FACTOR_MAXIMUM) return [];
      return [outOfRange([field], `${field} is ${factor}; it must be above 1 and at most ${FACTOR_MAXIMUM}`)];
    }),
    ...wholeNumberProblems('learnedRows', input.learnedRows ?? 0, 0, LEARNED_MAXIMUM),
    ...levelProblems(input.level ?? LEVEL, ['level']),
    ...wholeNumberProblems('seed', input.seed ?? 1, 0, Number.MAX_SAFE_INTEGER),
  ];
}

/** The model has no faults, for acts keep the register quantifiable: what is left concerns it as a whole. */
const problemOf = ({ message }: { message: string }): Problem => ({
  type: 'CONFLICT',
  code: 'CONFLICT',
  message,
  path: [],
});

type Subject = Pick<SensitivityRow, 'quantity' | 'riskId' | 'linkId' | 'controlId'>;

/** What of the register an input is about. */
function subjectsIn(model: Model, { links }: RegisterSnapshot): (row: InputSensitivity) => Subject {
  const linkOf = ({ from, to }: Model['links'][number]): CascadeLink | undefined =>
    links.find(({ fromRiskId, toRiskId }) => fromRiskId === from && toRiskId === to);
  return ({ input: { kind, place } }) => ({
    quantity: kind,
    riskId: isOfControl(kind) || kind === 'LINK' ? null : model.risks[place]!.id,
    linkId: kind === 'LINK' ? (linkOf(model.links[place]!)?.id ?? null) : null,
    controlId: isOfControl(kind) ? model.controls[place]!.id : null,
  });
}

const isOfControl = (quantity: SensitivityQuantity): boolean => quantity === 'CONTROL' || quantity === 'EFFICACY';

function figuresOf({ input, p05, p50, p95, atLow, atHigh, swing, index }: InputSensitivity) {
  return { value: { central: input.central, p05, p50, p95 }, atLow, atHigh, swing, index };
}

function learnedOf(learned: LearnedInput | undefined, points: readonly AppetitePoint[]): LearnedEstimate | null {
  if (learned === undefined) return null;
  const appetite = points.map(({ loss, probability: probabilityAllowed }, p) => ({
    ...learned.appetite[p]!,
    loss,
    probabilityAllowed,
  }));
  return { ...learned, appetite };
}

function worthMost(rows: readonly SensitivityRow[]): SensitivityRow | null {
  const worth = ({ learned }: SensitivityRow): number => learned!.appetite.reduce((sum, { value }) => sum + value, 0);
  const move = ({ learned }: SensitivityRow): number => learned!.expectedMove.value ?? 0;
  const learned = rows.filter((row) => row.learned !== null);
  return learned.sort((a, b) => worth(b) - worth(a) || move(b) - move(a))[0] ?? null;
}
