import type { LedgerOutcome, LevelFigure, Model, Notice } from '../../engine/index';
import { addUp } from '../add-up';
import { modelDigest } from '../digest';
import type { Refusal } from '../refusal';
import { inLanes } from '../runners/in-lanes';
import type { Runner } from '../runners/runner';
import { comparedLedger } from './compared-ledger';
import type { ComparedModel, ComparedScenario, ComparedYears, ComparisonOrder, ScenarioRefusal } from './comparison';
import { distinctNotices } from './distinct-notices';
import { exactDifference } from './difference';
import { kindMovements, movedOf, riskMovements } from './movements';

interface ExactModel {
  readonly model: Model;
  readonly ledger: LedgerOutcome;
  readonly relativeErrorEstimate: number;
  readonly notices: readonly Notice[];
  /** Losses exceeded with the probabilities of the appetite. */
  readonly quantiles: readonly number[];
}

/** Base and scenarios by the exact method; refused where one of them is out of its reach. */
export async function compareExactly(
  order: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ComparedYears | { refusals: ScenarioRefusal[] }> {
  const models = [order.base, ...order.scenarios];
  const results = await inLanes(models, runner.threads, (model) => computeModel(model, order, runner, signal));
  const refusals = results.flatMap((result, i) =>
    'refusals' in result ? result.refusals.map((refusal) => ({ ...refusal, scenario: i === 0 ? null : i - 1 })) : [],
  );
  if (refusals.length > 0) return { refusals };
  const [base, ...scenarios] = results.filter((result) => 'ledger' in result);
  return {
    method: 'EXACT',
    relativeErrorEstimate: Math.max(...[base!, ...scenarios].map((result) => result.relativeErrorEstimate)),
    trials: null,
    base: comparedModel(base!, order),
    scenarios: scenarios.map((scenario) => compared(base!, scenario, order)),
    notices: distinctNotices([base!, ...scenarios].flatMap(({ notices }) => notices)),
  };
}

async function computeModel(
  model: Model,
  { options: { precision, levels }, appetite }: ComparisonOrder,
  runner: Runner,
  signal: AbortSignal | undefined,
): Promise<ExactModel | { refusals: Refusal[] }> {
  // A loss is exceeded with a probability of at most p just from the quantile at 1 − p; where all is allowed, from 0.
  const tails = appetite.map(({ probability }) => 1 - probability).filter((level) => level > 0);
  const all = [...new Set([...levels, ...tails])];
  const result = await runner.run('exact', { model, ledger: 'residual', precision, levels: all }, signal);
  if ('refusals' in result) return result;
  const { relativeErrorEstimate, notices } = result;
  const quantileAt = (level: number) => result.ledger.valueAtRisk.find((figure) => figure.level === level)?.value ?? 0;
  const quantiles = appetite.map(({ probability }) => quantileAt(1 - probability));
  return {
    model,
    ledger: addUp(model, atLevels(result.ledger, levels.length)),
    relativeErrorEstimate,
    notices,
    quantiles,
  };
}

/** The figures at the first levels, without those that the appetite alone asked for. */
function atLevels(ledger: LedgerOutcome, count: number): LedgerOutcome {
  return {
    ...ledger,
    valueAtRisk: ledger.valueAtRisk.slice(0, count),
    tailValueAtRisk: ledger.tailValueAtRisk.slice(0, count),
    largestEvent: { valueAtRisk: ledger.largestEvent.valueAtRisk.slice(0, count) },
    risks: ledger.risks.map((risk) => ({ ...risk, tailContribution: risk.tailContribution.slice(0, count) })),
  };
}

function comparedModel({ model, ledger, quantiles }: ExactModel, { largestEvent }: ComparisonOrder): ComparedModel {
  return {
    modelDigest: modelDigest(model),
    ledger: comparedLedger(ledger, largestEvent),
    exceedances: null,
    quantiles: [...quantiles],
  };
}

/** Scenario less base; exact figures differ without error. */
function compared(base: ExactModel, scenario: ExactModel, order: ComparisonOrder): ComparedScenario {
  const { levels } = order.options;
  const sides = [movedOf(base.model, base.ledger), movedOf(scenario.model, scenario.ledger)] as const;
  const differences = (after: readonly LevelFigure[], before: readonly LevelFigure[]) =>
    after.map(({ level, value }, l) => ({ level, ...exactDifference(value, before[l]!.value) }));
  return {
    ...comparedModel(scenario, order),
    mean: exactDifference(scenario.ledger.mean.value, base.ledger.mean.value),
    valueAtRisk: differences(scenario.ledger.valueAtRisk, base.ledger.valueAtRisk),
    tailValueAtRisk: differences(scenario.ledger.tailValueAtRisk, base.ledger.tailValueAtRisk),
    risks: riskMovements(...sides, levels, () => 0),
    kinds: kindMovements(...sides, levels, () => 0),
    risksSimulated: null,
  };
}
