import { ASSET_FORMS, type Asset } from '../asset';
import type { AssetChangeInput, AssetRecordInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type Check, invalid, type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, parseChanges, parseNew, required } from './fields';
import { leadsBack } from './leads-back';
import { reference, references } from './reference';
import { settleChange, settleNew } from './settle';
import { numberWithin, oneOf, text } from './values';

const valueRating = numberWithin(1, 5, 'integer');

const FIELDS: Fields<Omit<Asset, keyof RegisterRecord>> = {
  name: required(text(200)),
  description: nullable(text(10_000)),
  form: required(oneOf(ASSET_FORMS)),
  confidentiality: required(valueRating),
  integrity: required(valueRating),
  availability: required(valueRating),
  ownerId: nullable(reference('Person')),
  dependencyIds: listed(references('Asset')),
};

/** What the register holds beside the asset in question. */
export interface AssetContext extends RuleContext {
  assets: readonly Asset[];
}

export function recordAsset(id: string, input: AssetRecordInput, context: RuleContext): Result<Asset> {
  const check = startCheck(context);
  return settleNew<Asset>(id, check, parseNew(FIELDS, input, check));
}

export function changeAsset(asset: Asset, input: AssetChangeInput, context: AssetContext): Result<Asset> {
  const check = startCheck(context);
  const parsed = parseChanges(FIELDS, input, check);
  checkDependencies({ ...asset, ...parsed }, context, check);
  return settleChange(asset, check, parsed);
}

/** Nothing may depend on itself, directly or by way of others. */
function checkDependencies(changed: Asset, { assets }: AssetContext, check: Check): void {
  const dependencies = new Map(assets.map(({ id, dependencyIds }) => [id, dependencyIds]));
  if (leadsBack(changed.dependencyIds, changed.id, dependencies)) {
    invalid(check, ['dependencyIds'], 'NOT_ALLOWED', 'dependencyIds lead back to this asset');
  }
}
