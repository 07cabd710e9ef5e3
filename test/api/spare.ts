import { STANDARDS } from '../../src/domain/index';
import { valueOf as value } from '../support/register';
import type { Register } from './register';

/** One of each noun that nothing else names, so that it can be taken out. */
export const SPARE = [
  'Asset',
  'AiSystem',
  'AiResource',
  'Supplier',
  'Person',
  'Site',
  'Auditor',
  'Driver',
  'CascadeLink',
  'ManagementReview',
] as const;
export type Spare = Record<(typeof SPARE)[number], string>;

/** Records them; answers their ids. */
export async function recordSpare({ services, caller, ids }: Register): Promise<Spare> {
  const idOf = async (act: Promise<unknown>) => (value((await act) as never) as { id: string }).id;
  const name = 'Spare';
  const cia = { confidentiality: 1, integrity: 1, availability: 1 };
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const personId = await idOf(services.person.record(caller, { name: 'Spare auditor' }));
  return {
    Asset: await idOf(services.asset.record(caller, { name, form: 'PAPER', ...cia })),
    AiSystem: await idOf(services.aiSystem.record(caller, { name, lifecycleStage: 'DESIGN', roles: ['USER'] })),
    AiResource: await idOf(services.aiResource.record(caller, { name, kind: 'TOOLING' })),
    Supplier: await idOf(services.supplier.record(caller, { name })),
    Person: await idOf(services.person.record(caller, { name })),
    Site: await idOf(services.site.record(caller, { name, processes: ['SUPPORT'] })),
    Auditor: await idOf(
      services.auditor.record(caller, {
        personId,
        standards: ['ISO_IEC_27001_2022'],
        homeSiteId: ids.Site[0]!,
        dayRate: { amount: '500', currency: 'EUR' },
        halfDaysPerMonth: 2,
      }),
    ),
    Driver: await idOf(services.driver.record(caller, { name, distribution: { type: 'gamma', shape: 2 } })),
    CascadeLink: await idOf(
      services.cascadeLink.record(caller, { fromRiskId: ids.Risk[2]!, toRiskId: ids.Risk[0]!, probability: 0.1 }),
    ),
    ManagementReview: await idOf(
      services.managementReview.record(caller, { name, standards: [...STANDARDS], ...period }),
    ),
  };
}
