import progressDocument from '../../schema/operations/progress.graphql?raw';
import workbenchDocument from '../../schema/operations/workbench.graphql?raw';
import { cascadeMap } from './charts/cascade-map';
import { contributors } from './charts/contributors';
import { exceedanceCurve } from './charts/exceedance-curve';
import { heatMap } from './charts/heat-map';
import { peopleCurve } from './charts/people-curve';
import { appetiteRows, headline, peopleRows } from './figures';
import { share } from './format';
import { query } from './graphql';
import { draw, faultOf, place } from './page';
import { controlValueView } from './views/control-value';
import { plansView } from './views/plans';
import { scenarioComparisonView } from './views/scenario-comparison';
import { sensitivityView } from './views/sensitivity';
import type { Run, Workbench } from './workbench-data';
import './workbench.css';

const TAIL_LEVEL = 0.95;
const POLL_MS = 1000;

function show(data: Workbench, run: Run): void {
  const { residual, inherent, method, notices } = run.outcome;
  place('organization').textContent = data.organization.name;
  place('story').textContent = data.organization.description ?? '';
  place('figures').replaceChildren(...headline(data, run));
  place('appetite').replaceChildren(...appetiteRows(data));
  const how = method === 'EXACT' ? 'Exact' : `${run.trials.toLocaleString('en')} simulated years, seed ${run.seed}`;
  place('provenance').textContent = [how, ...notices.map(({ message }) => message)].join(' · ');
  draw('curve', exceedanceCurve(residual.exceedance, inherent?.exceedance ?? null, data.organization.appetite));
  draw(
    'contributors',
    contributors(
      residual.risks.flatMap(({ risk, tailContribution }) => {
        const value = tailContribution.find(({ level }) => level === TAIL_LEVEL)?.value;
        return risk && value ? [{ ...risk, value }] : [];
      }),
    ),
  );
  draw(
    'cascade',
    cascadeMap(residual.links.flatMap(({ from, to, meanLoss }) => (from && to ? [{ from, to, meanLoss }] : []))),
  );
  if (residual.people.length > 0) {
    place('people').hidden = false;
    draw('people-curve', peopleCurve(residual.people, data.organization.peopleAppetite));
    place('people-rows').replaceChildren(...peopleRows(residual.people));
  }
  if (data.heatMap) {
    draw('heat-map', heatMap(data.heatMap.likelihoodScale, data.heatMap.lossScale, data.heatMap.residual));
    place('derivation').textContent = data.heatMap.derivation;
  }
}

interface Progress {
  simulations: { nodes: { state: string; progress: number; failure: string | null }[] };
}

async function start(): Promise<void> {
  const data = await query<Workbench>(workbenchDocument);
  const run = data.simulations.nodes[0];
  if (run) {
    place('status').hidden = true;
    place('content').hidden = false;
    show(data, run);
    await scenarioComparisonView(data.organization);
    controlValueView();
    sensitivityView();
    await plansView();
    return;
  }
  const latest = (await query<Progress>(progressDocument)).simulations.nodes[0];
  if (latest?.failure) throw new Error(latest.failure);
  place('status').textContent = latest
    ? `Simulating: ${share(latest.progress)} done`
    : 'Nothing has been simulated yet: send simulationStart to /graphql.';
  setTimeout(() => void start().catch(report), POLL_MS);
}

function report(error: unknown): void {
  place('status').hidden = false;
  place('status').textContent = faultOf(error);
}

start().catch(report);
