import { dkwHalfWidth, type LedgerOutcome, type Model, type Outcome } from '../engine/index';
import { columns, figure, percent, withError, withInterval } from './format';
import { peopleTable } from './people-table';

const TOP = 10;

/** The outcome for people: figures with one standard error behind ±, 95 % intervals in brackets. */
export function outcomeTable(outcome: Outcome, model: Model): string {
  return [
    heading(outcome),
    ...columns(figureRows(outcome)),
    ...contributors(outcome, model),
    ...cascades(outcome.residual, outcome.currency),
    ...peopleTable(outcome),
    ...convergence(outcome),
    ...exactCheck(outcome),
    ...notices(outcome),
    '',
  ].join('\n');
}

function heading(outcome: Outcome): string {
  const how =
    outcome.method === 'EXACT'
      ? `exact, relative error about ${(outcome.relativeErrorEstimate ?? 0).toExponential(1)}`
      : `${outcome.sampling === 'STRATIFIED' ? 'stratified ' : ''}simulation of ${figure(outcome.trials)} years, seed ${outcome.seed}`;
  return `Annual loss in ${outcome.currency} (${how}; engine ${outcome.engineVersion}, ${figure(outcome.elapsedMs)} ms)\n`;
}

function figureRows({ residual, inherent, reduction }: Outcome): string[][] {
  const ledgers = inherent ? [inherent, residual] : [residual];
  const row = (label: string, cell: (ledger: LedgerOutcome) => string, difference = ''): string[] => [
    label,
    ...ledgers.map(cell),
    ...(inherent ? [difference] : []),
  ];
  return [
    inherent ? ['', 'inherent', 'residual', 'reduction'] : ['', 'residual'],
    row('mean', (ledger) => withError(ledger.mean), withError(reduction?.mean)),
    row('standard deviation', (ledger) => withError(ledger.standardDeviation)),
    row('probability of a loss', (ledger) => percent(ledger.probabilityOfLoss.value)),
    ...residual.valueAtRisk.map(({ level }, i) =>
      row(`VaR ${percent(level)}`, (ledger) => withError(ledger.valueAtRisk[i]), withError(reduction?.valueAtRisk[i])),
    ),
    ...residual.tailValueAtRisk.map(({ level }, i) =>
      row(
        `TVaR ${percent(level)}`,
        (ledger) => withError(ledger.tailValueAtRisk[i]),
        withError(reduction?.tailValueAtRisk[i]),
      ),
    ),
    ...residual.largestEvent.valueAtRisk.map(({ level }, i) =>
      row(`largest event, VaR ${percent(level)}`, (ledger) => withInterval(ledger.largestEvent.valueAtRisk[i])),
    ),
    row('ceded to insurers, mean', (ledger) => withError(ledger.ceded.mean)),
  ];
}

/** The risks that make up most of the residual tail, at 99 % or else at the highest level asked. */
function contributors({ residual, currency }: Outcome, model: Model): string[] {
  const found = residual.tailValueAtRisk.findIndex(({ level }) => level === 0.99);
  const index = found >= 0 ? found : residual.tailValueAtRisk.length - 1;
  const tail = residual.tailValueAtRisk[index];
  if (!tail || !tail.value || residual.risks.length === 0) return [];
  const names = new Map(model.risks.map(({ id, name }) => [id, name ?? '']));
  const ranked = residual.risks
    .map(({ id, mean, tailContribution }) => ({ id, mean, part: tailContribution[index]! }))
    .sort((a, b) => b.part.value - a.part.value)
    .slice(0, TOP);
  const rows = ranked.map(({ id, mean, part }) => [
    `${id} ${names.get(id) ?? ''}`.trim(),
    withError(mean),
    withError(part),
    percent(Number((part.value / tail.value!).toFixed(4))),
  ]);
  const title = `\nLargest parts of the residual TVaR ${percent(tail.level)} (${currency})`;
  return [title, ...columns([['risk', 'mean', 'part of TVaR', 'share'], ...rows])];
}

function cascades(residual: LedgerOutcome, currency: string): string[] {
  if (residual.links.length === 0) return [];
  const rows = residual.links.map(({ from, to, meanEvents, meanLoss }) => [
    `${from} → ${to}`,
    figure(meanEvents),
    figure(meanLoss),
  ]);
  return [`\nCascade loss by link (${currency} a year)`, ...columns([['link', 'events a year', 'mean loss'], ...rows])];
}

function convergence({ convergence: reached }: Outcome): string[] {
  if (!reached) return [];
  const { state, level, targetError, reachedError } = reached;
  const error = reachedError === null ? 'without bound' : `± ${percent(Number(reachedError.toPrecision(3)))}`;
  return [`\nVaR ${percent(level)} is known ${error} (95 %); ± ${percent(targetError)} was asked: ${state}`];
}

function exactCheck(outcome: Outcome): string[] {
  const { exactCheck: checks } = outcome;
  const band = curveBand(outcome);
  if (checks.length === 0) return band;
  const rows = checks.map(({ class: counted, measure, level, exact, simulated, z }) => [
    [counted, measure, level === null ? null : percent(level)].filter(Boolean).join(' '),
    figure(exact),
    figure(simulated),
    z.toFixed(2),
  ]);
  return [
    ...band,
    '\nSimulation against the exact method',
    ...columns([['measure', 'exact', 'simulated', 'z'], ...rows]),
  ];
}

/** The band holds for independent years; of stratified ones only single points are known. */
function curveBand({ trials, sampling, bucketWidth }: Outcome): string[] {
  if (trials === null) return [];
  const width = bucketWidth
    ? [`\nLosses are known to ${bucketWidth.toExponential(1)} of themselves (histograms).`]
    : [];
  if (sampling === 'STRATIFIED') return width;
  const band = percent(Number(dkwHalfWidth(trials).toPrecision(2)));
  return [`\nThe whole exceedance curve lies within ± ${band} (95 %).`, ...width];
}

function notices({ notices: list }: Outcome): string[] {
  return list.length === 0 ? [] : ['\nNotices', ...list.map(({ code, message }) => `${code}: ${message}`)];
}
