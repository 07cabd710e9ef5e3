import {
  type CascadeContext,
  type CascadeLink,
  changeCascadeLink,
  type Problem,
  recordCascadeLink,
  type RuleContext,
} from '../domain/index';
import { cascadeLinks, controls, risks } from '../storage/index';
import { perform, type RegisterParts, type Work } from './act';
import { keepingQuantifiable } from './quantifiable';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';
import type { CascadeLinkChangeInput, CascadeLinkRecordInput } from './inputs';
import type { Services } from './services';

const register = { noun: 'CascadeLink', table: cascadeLinks } as const;

async function withRegister(context: RuleContext, { tx, organization: { id } }: Work): Promise<CascadeContext> {
  const links = await cascadeLinks.all(tx, id, {});
  return { ...context, links, retiredRiskIds: await risks.retiredIds(tx, id) };
}

async function controlledBy({ id }: CascadeLink, { tx, organization }: Work): Promise<Problem | null> {
  const holders = await controls.all(tx, organization.id, { linkIds: [id] });
  const names = holders.map((control) => `${control.id} (${control.name})`);
  if (names.length === 0) return null;
  const message = `${names.join(', ')} states an effect on this link; rate the control without it first`;
  return { type: 'CONFLICT', code: 'CONFLICT', message, path: ['id'] };
}

export const cascadeLinkActs = {
  record: recordAct(register, 'cascadeLinkRecord', async (id, input: CascadeLinkRecordInput, context, work) =>
    recordCascadeLink(id, input, await withRegister(context, work)),
  ),
  change: changeAct(register, 'cascadeLinkChange', async (link, input: CascadeLinkChangeInput, context, work) =>
    changeCascadeLink(link, input, await withRegister(context, work)),
  ),
  remove: removeAct(register, 'cascadeLinkRemove', controlledBy),
};

export const cascadeLinkService = (parts: RegisterParts): Services['cascadeLink'] => ({
  ...reader(parts.database, cascadeLinks),
  record: perform(parts, keepingQuantifiable(cascadeLinkActs.record, ['toRiskId'])),
  change: perform(parts, keepingQuantifiable(cascadeLinkActs.change)),
  remove: perform(parts, cascadeLinkActs.remove),
});
