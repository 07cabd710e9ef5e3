import choiceDocument from '../../../schema/operations/scenario-choice.graphql?raw';
import compareDocument from '../../../schema/operations/scenario-compare.graphql?raw';
import { comparedCurves } from '../charts/compared-curves';
import { divergingBars } from '../charts/diverging-bars';
import { amount, difference } from '../format';
import { query, unlessRefused } from '../graphql';
import { draw, element, onSubmit, place } from '../page';
import type { Workbench } from '../workbench-data';
import type { Choice, ComparedScenario, Comparison, ComparePayload } from './scenario-data';

const LEVEL = 0.95;
const MOST_SCENARIOS = 8;
const MOST_MOVES = 12;

type Organization = Workbench['organization'];

/** Lets a reader choose kept scenarios and sets them beside the register as it is. */
export async function scenarioComparisonView(organization: Organization): Promise<void> {
  const { nodes } = (await query<Choice>(choiceDocument)).scenarios;
  if (nodes.length === 0) {
    place('scenario-status').textContent = 'No scenario is kept yet: send scenarioRecord to /graphql.';
    return;
  }
  place('scenario-choice').replaceChildren(
    ...nodes.map(({ id, name, description }, i) => choice(id, name, description, i)),
  );
  place('scenario-form').hidden = false;
  onSubmit('scenario-form', 'scenario-status', async () => {
    const form = new FormData(place<HTMLFormElement>('scenario-form'));
    const scenarioIds = form.getAll('scenario').map(String);
    if (scenarioIds.length === 0 || scenarioIds.length > MOST_SCENARIOS) {
      throw new Error(`Choose 1 to ${MOST_SCENARIOS} scenarios.`);
    }
    const input = { scenarioIds, trials: Number(form.get('trials')), levels: [LEVEL] };
    const { scenarioCompare } = await query<ComparePayload>(compareDocument, { input });
    show(unlessRefused(scenarioCompare.comparison, scenarioCompare.problems), organization);
  });
}

function choice(id: string, name: string, description: string | null, index: number): HTMLElement {
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: 'scenario', value: id, checked: index < 2 });
  const label = element('label', 'choice', box, name);
  label.title = description ?? '';
  return label;
}

function show({ method, trials, base, scenarios, notices }: Comparison, { appetite, currency }: Organization): void {
  place('scenario-result').hidden = false;
  draw(
    'scenario-curves',
    comparedCurves(
      [
        { name: 'Register as it is', points: base.exceedance },
        ...scenarios.map(({ name, figures }) => ({ name, points: figures.exceedance })),
      ],
      appetite,
    ),
  );
  place('scenario-rows').replaceChildren(
    ...[baseRow(base), ...scenarios.map(differenceRow)].map((cells) =>
      element('tr', '', ...cells.map((text, i) => element(i === 0 ? 'th' : 'td', '', text))),
    ),
  );
  const how = method === 'EXACT' ? 'Exact.' : `${(trials ?? 0).toLocaleString('en')} years on common random numbers.`;
  place('scenario-note').textContent = [
    `${how} Differences from the register, in ${currency} a year, with 95 % limits.`,
    ...notices.map(({ message }) => message),
  ].join(' ');
  const chosen = place<HTMLSelectElement>('scenario-moved');
  chosen.replaceChildren(...scenarios.map(({ name }, i) => new Option(name, String(i))));
  const drawMoves = () => moves(scenarios[Number(chosen.value)]!);
  chosen.onchange = drawMoves;
  drawMoves();
}

const at = <F extends { level: number }>(figures: F[]): F | undefined => figures.find(({ level }) => level === LEVEL);
const verdictOf = (verdict: string | null): string => verdict?.toLowerCase() ?? '–';

function baseRow({ mean, valueAtRisk, tailValueAtRisk, appetite }: Comparison['base']): string[] {
  const [risk, tail] = [at(valueAtRisk), at(tailValueAtRisk)].map((figure) => amount(figure?.value ?? null));
  return ['Register as it is', amount(mean.value), risk!, tail!, verdictOf(appetite.verdict)];
}

function differenceRow({ name, difference: by, figures }: ComparedScenario): string[] {
  const [risk, tail] = [at(by.valueAtRisk), at(by.tailValueAtRisk)].map((figure) =>
    figure ? difference(figure) : '–',
  );
  return [name, difference(by.mean), risk!, tail!, verdictOf(figures.appetite.verdict)];
}

function moves({ risks }: ComparedScenario): void {
  const moved = risks.filter(({ mean }) => (mean.difference.value ?? 0) !== 0);
  draw(
    'scenario-moves',
    divergingBars(
      moved.map(({ risk, mean }) => ({
        name: risk?.name ?? 'a risk that is gone',
        value: mean.difference.value ?? 0,
        label: `${amount(mean.base)} to ${amount(mean.scenario)}: ${difference(mean.difference)}`,
      })),
      MOST_MOVES,
    ),
  );
}
