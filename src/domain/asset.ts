import type { RegisterRecord } from './record';

export const ASSET_FORMS = ['DIGITAL', 'CLOUD', 'PHYSICAL', 'PAPER', 'SPOKEN'] as const;
export type AssetForm = (typeof ASSET_FORMS)[number];

/** Information of value in any form. */
export interface Asset extends RegisterRecord {
  name: string;
  description: string | null;
  form: AssetForm;
  /** Value for confidentiality, integrity, availability: 1 (negligible) to 5 (vital). */
  confidentiality: number;
  integrity: number;
  availability: number;
  ownerId: string | null;
  /** Other assets without which it does not do its work. */
  dependencyIds: string[];
}
