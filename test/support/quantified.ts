import type { Simulation } from '../../src/domain/index';
import {
  createQuantification,
  type Quantification,
  type QuantificationServices,
  type RegisterServices,
  type SimulationStartInput,
} from '../../src/services/index';
import { inlineJob, type RunJob } from '../../src/planning/index';
import { poolRunner, type Runner } from '../../src/simulation/index';
import { quickRunner } from '../api/register';
import { openTestRegister, riskInput, type TestRegister, TODAY, valueOf } from './register';

export interface QuantifiedRegister extends Omit<TestRegister, 'services'> {
  services: RegisterServices & QuantificationServices;
  quantification: Quantification;
  /** What went wrong inside. */
  faults: unknown[];
  /** Orders a simulation and waits for its end. */
  simulate(input?: SimulationStartInput): Promise<Simulation>;
}

export const testPool = (): Runner =>
  poolRunner({ threads: 2, execArgv: ['-r', require.resolve('./register-typescript.cjs')] });

/**
 * An empty register that can be quantified, in the thread of the test and without the exact method unless another
 * runner is given; its clock ticks.
 */
export async function openQuantifiedRegister(
  runner: Runner = quickRunner(),
  dialect: 'sqlite' | 'postgres' = 'sqlite',
  plan: RunJob = inlineJob,
): Promise<QuantifiedRegister> {
  const register = await openTestRegister(dialect);
  const faults: unknown[] = [];
  let seconds = 0;
  const parts = { ...register.parts, now: () => new Date(TODAY.getTime() + 1_000 * seconds++) };
  const quantification = createQuantification({
    ...parts,
    runner,
    onFault: (fault) => faults.push(fault),
    plan,
    baseRates: [],
  });
  const services = { ...register.services, ...quantification.services };
  return {
    ...register,
    parts,
    services,
    quantification,
    faults,
    simulate: async (input = {}) => {
      const order = { method: 'SIMULATION' as const, trials: 20_000, ...input };
      const { id } = valueOf(await services.simulation.start(register.caller, order));
      return (await services.simulation.settled(register.caller, id))!;
    },
    dispose: async () => {
      await quantification.close();
      await runner.close();
      await register.dispose();
    },
  };
}

/** Ids of the small bank that `recordBank` records. */
export interface Bank {
  poison: string;
  breach: string;
  bias: string;
  fine: string;
  poisonToBias: string;
  owner: string;
  lake: string;
  vault: string;
  scoring: string;
}

/** Two threats and two AI harms, linked, with a driver, an implemented and a planned control. */
export async function recordBank({ services, caller }: Pick<QuantifiedRegister, 'services' | 'caller'>): Promise<Bank> {
  const named = async (act: Promise<{ ok: boolean }>) => (valueOf(await (act as never)) as { id: string }).id;
  const cia = { confidentiality: 3, integrity: 4, availability: 2 };
  const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
  const owner = await named(services.person.record(caller, { name: '=Eve' }));
  const lake = await named(services.asset.record(caller, { name: 'Data lake', form: 'CLOUD', ...cia }));
  const vault = await named(services.asset.record(caller, { name: 'Vault', form: 'PAPER', ...cia }));
  const scoring = await named(
    services.aiSystem.record(caller, { name: 'Scoring', lifecycleStage: 'MONITORING', roles: ['PROVIDER'] }),
  );
  const driver = await named(
    services.driver.record(caller, { name: 'Calm', distribution: { type: 'gamma', shape: 2 } }),
  );
  const yearly = (exact: number) => ({ frequency: { eventsPerYear: { exact } }, basis });
  const poison = await named(
    services.risk.record(
      caller,
      riskInput({
        name: 'Poison',
        dimensions: ['INTEGRITY', 'MISUSE', 'PRIVACY'],
        ownerId: owner,
        assetIds: [lake, vault],
        aiSystemIds: [scoring],
        drivers: [{ driverId: driver, frequencyLoading: 1, severityLoading: 0 }],
        frequency: yearly(0.8),
      }),
    ),
  );
  const breach = await named(
    services.risk.record(caller, riskInput({ name: 'Breach', dimensions: ['CONFIDENTIALITY'], assetIds: [vault] })),
  );
  const bias = await named(
    services.risk.record(
      caller,
      riskInput({ name: 'Bias', kind: 'AI_HARM', dimensions: ['DISCRIMINATION', 'LEGAL'], aiSystemIds: [scoring] }),
    ),
  );
  const fine = await named(
    services.risk.record(
      caller,
      riskInput({
        name: 'Fine',
        kind: 'AI_HARM',
        dimensions: ['LEGAL'],
        ownerId: owner,
        frequency: { frequency: { annualProbability: { probability: 0.1, reading: 'AT_MOST_ONE_EVENT' } }, basis },
      }),
    ),
  );
  const poisonToBias = await named(
    services.cascadeLink.record(caller, { fromRiskId: poison, toRiskId: bias, probability: 0.4 }),
  );
  await named(services.cascadeLink.record(caller, { fromRiskId: bias, toRiskId: fine, meanEvents: 0.3 }));
  await named(
    services.control.record(caller, {
      name: 'Provenance',
      state: 'IMPLEMENTED',
      effects: [
        { riskId: poison, frequencyReduction: 0.5, severityReduction: 0.2 },
        { linkId: poisonToBias, probabilityReduction: 0.5 },
      ],
    }),
  );
  await named(
    services.control.record(caller, {
      name: 'Some day',
      state: 'PLANNED',
      effects: [{ riskId: bias, frequencyReduction: 0.9 }],
    }),
  );
  return { poison, breach, bias, fine, poisonToBias, owner, lake, vault, scoring };
}
