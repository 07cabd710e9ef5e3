import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../server/support';
import { loadCatalogues } from '../../src/services/index';
import { catalogueFiles } from '../support/seeds';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { valueOf } from '../support/register';
import { chromiumPath, openBrowser } from './browser';

const root = join(__dirname, '..', '..');

/** The page as `npm run build` makes it, in a directory of its own. */
async function buildPage(into: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(root, 'src', 'web', 'vite.config.mts');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '-c', config, '--outDir', into], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** A plan of one improvement, and an audit programme of two auditors with names that are no HTML. */
async function recordPlans({ services, caller, parts }: QuantifiedRegister, riskId: string): Promise<void> {
  const euros = (amount: number) => ({ amount: String(amount), currency: 'EUR' });
  const level = { name: 'Full', implementationCost: euros(500), annualCost: euros(100) };
  const levels = [{ ...level, effects: [{ riskId, severityReduction: 0.5 }] }];
  valueOf(await services.improvement.record(caller, { name: '<i>Better</i> logs', levels }));
  const order = { budget: 1_000, planningTrials: 1_000, trials: 1_000, samples: 2 };
  const plan = valueOf(await services.improvementPlan.start(caller, order));
  await services.improvementPlan.settled(caller, plan.id);
  valueOf(await loadCatalogues(parts, catalogueFiles()));
  const standards = ['ISO_IEC_27001_2022' as const, 'ISO_IEC_42001_2023' as const];
  const homeSiteId = valueOf(await services.site.record(caller, { name: 'Head office' })).id;
  for (const name of ['Lea <b>', 'Sam']) {
    const personId = valueOf(await services.person.record(caller, { name })).id;
    const able = { standards, leadStandards: standards, halfDaysPerMonth: 9, dayRate: euros(600) };
    valueOf(await services.auditor.record(caller, { personId, homeSiteId, ...able }));
  }
  const programme = valueOf(await services.auditProgramme.start(caller, { startOn: '2027-01-01', periods: 4 }));
  await services.auditProgramme.settled(caller, programme.id);
}

// Like PostgreSQL, a browser is used where there is one; `.ci/run` sees to it that there is.
const describeWithBrowser = chromiumPath === undefined ? describe.skip : describe;

describeWithBrowser('the workbench in a browser', () => {
  let directory: string;
  let register: QuantifiedRegister;
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'riskweave-web-'));
    await buildPage(directory);
    register = await openQuantifiedRegister();
    const { services, caller, organization } = register;
    const { poison, lake } = await recordBank(register);
    const points = [{ loss: 5_000_000, probability: 0.1 }];
    valueOf(await services.organization.appetiteSet(caller, { expectedVersion: organization.version, points }));
    const [control] = await services.control.all(caller, { states: ['IMPLEMENTED'] });
    for (const [name, overlays] of [
      ['<b>Without</b> provenance', [{ removeControlId: control!.id }]],
      ['Without the lake', [{ retireAssetId: lake }]],
      ['Calmer', [{ assessRisk: { riskId: poison, frequency: { eventsPerYear: { exact: 0.1 } } } }]],
    ] as const) {
      valueOf(await services.scenario.record(caller, { name, overlays: [...overlays] }));
    }
    await register.simulate({ trials: 5_000 });
    await recordPlans(register, poison);
    server = await startTestServer({ services, caller, webDirectory: directory });
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(server.url);
    await page.waitForSelector('#scenario-form:not([hidden])');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await register?.dispose();
    await rm(directory, { recursive: true });
  });

  const text = async (selector: string) => ((await page.textContent(selector)) ?? '').trim();
  const press = async (form: string) => {
    await page.click(`#${form} button`);
    await page.waitForFunction((id) => !document.querySelector<HTMLButtonElement>(`#${id} button`)!.disabled, form);
  };
  const isDrawn = (id: string) => page.locator(`#${id} canvas`).count();

  test('shows the figures of the run', async () => {
    expect(await text('#organization')).toBe('Test Bank');
    expect(await page.locator('#figures .card').count()).toBe(5);
    expect(await isDrawn('curve')).toBe(1);
  });

  test('sets kept scenarios beside the register, with names as they are written', async () => {
    await page.selectOption('#scenario-form select', '50000');
    await press('scenario-form');
    expect(await text('#scenario-status')).toBe('');
    const rows = await page.locator('#scenario-rows tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0])).toEqual(['Register as it is', '<b>Without</b> provenance', 'Calmer']);
    // Without a control more is lost, in a calmer world less.
    expect(rows[1]!.split('\t')[1]).toMatch(/^\+\d/);
    expect(rows[2]!.split('\t')[1]).toMatch(/^-\d/);
    expect([await isDrawn('scenario-curves'), await isDrawn('scenario-moves')]).toEqual([1, 1]);
  });

  test('says why it cannot compare', async () => {
    for (const box of await page.locator('#scenario-form input').all()) await box.uncheck();
    await press('scenario-form');
    expect(await text('#scenario-status')).toBe('Choose 1 to 8 scenarios.');
  });

  test('values the controls', async () => {
    await press('control-form');
    expect(await text('#control-status')).toBe('');
    expect(await text('#control-note')).toMatch(/^All 1 controls take \S+ of \S+ EUR a year/);
    expect(await isDrawn('control-value')).toBe(1);
  });

  test('shows which estimate moves the mean', async () => {
    await press('sensitivity-form');
    expect(await text('#sensitivity-status')).toBe('');
    expect(await text('#sensitivity-note')).toMatch(/^The mean annual loss is \S+ EUR/);
    expect(await isDrawn('tornado')).toBe(1);
  });

  test('shows the newest plan of improvements beside today, and the newest audit programme', async () => {
    await page.waitForSelector('#programme-panel:not([hidden])');
    expect(await isDrawn('plan-frontier')).toBe(1);
    expect(await page.locator('#plan-rows tr').allInnerTexts()).toEqual(['<i>Better</i> logs\t600\t100%']);
    expect(await text('#plan-note')).toMatch(/^1 improvements? for 600 of 1K leave a TVaR of \S+ \(optimal\)/);
    expect(await isDrawn('programme-calendar')).toBeGreaterThan(0);
    expect(await text('#programme-note')).toMatch(
      /^\d+ internal audits, \d+ half days \(optimal\)\. All 193 clauses and controls are covered in time\.$/,
    );
    expect(await page.locator('#programme-rows tr').count()).toBe(0);
  });

  test('without a fault in the console', () => {
    expect(faults).toEqual([]);
  });
});
