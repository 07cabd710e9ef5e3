import {
  changeIncident,
  type Incident,
  type IncidentChangeInput,
  type IncidentContext,
  type IncidentRecordInput,
  type Problem,
  recordIncident,
  type RuleContext,
} from '../domain/index';
import { incidents } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { Services } from './services';

const register = { noun: 'Incident', table: incidents } as const;

async function withNeighbours(
  context: RuleContext,
  { tx, organization }: Work,
  { externalReference, causedById }: Partial<IncidentRecordInput>,
): Promise<IncidentContext> {
  const twins = externalReference
    ? await incidents.all(tx, organization.id, { externalReferences: [externalReference.trim()] })
    : [];
  const causes: Incident[] = [];
  for (let id = causedById; id !== null && id !== undefined; id = causes.at(-1)!.causedById) {
    const cause = await incidents.byId(tx, organization.id, id);
    if (cause === null) break;
    causes.push(cause);
  }
  return { ...context, twin: twins[0] ?? null, causes };
}

async function causeOfOthers({ id }: Incident, { tx, organization }: Work): Promise<Problem | null> {
  const triggered = await incidents.all(tx, organization.id, { causedByIds: [id] });
  if (triggered.length === 0) return null;
  const names = triggered.map((incident) => `${incident.id} (${incident.name})`);
  const message = `${names.join(', ')} was caused by this incident; change that first`;
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: ['id'] };
}

export const incidentActs = {
  record: recordAct(register, 'incidentRecord', async (id, input: IncidentRecordInput, context, work) =>
    recordIncident(id, input, await withNeighbours(context, work, input)),
  ),
  change: changeAct(register, 'incidentChange', async (incident, input: IncidentChangeInput, context, work) =>
    changeIncident(incident, input, await withNeighbours(context, work, { ...incident, ...input })),
  ),
  remove: removeAct(register, 'incidentRemove', causeOfOthers),
};

export const incidentService = (parts: RegisterParts): Omit<Services['incident'], 'importAll'> => ({
  ...reader(parts.database, incidents),
  record: perform(parts, keepingQuantifiable(incidentActs.record)),
  change: perform(parts, keepingQuantifiable(incidentActs.change)),
  remove: perform(parts, keepingQuantifiable(incidentActs.remove)),
});
