import { ASSET_FORMS, type Asset } from '../asset';
import type { AssetChangeInput, AssetRecordInput } from '../inputs';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, nullable, parseChanges, parseNew, required } from './fields';
import { reference } from './reference';
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
};

export function recordAsset(id: string, input: AssetRecordInput, context: RuleContext): Result<Asset> {
  const check = startCheck(context);
  return settleNew<Asset>(id, check, parseNew(FIELDS, input, check));
}

export function changeAsset(asset: Asset, input: AssetChangeInput, context: RuleContext): Result<Asset> {
  const check = startCheck(context);
  return settleChange(asset, check, parseChanges(FIELDS, input, check));
}
