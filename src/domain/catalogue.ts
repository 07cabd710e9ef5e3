export const CATALOGUE_ITEM_KINDS = [
  'CLAUSE',
  'CONTROL',
  'THREAT',
  'HARM',
  'OBJECTIVE',
  'RISK_SOURCE',
  'REQUIREMENT',
  'SUBCATEGORY',
] as const;
export type CatalogueItemKind = (typeof CATALOGUE_ITEM_KINDS)[number];

/** A clause, control, threat or harm that risks and controls refer to. Shared by all organisations. */
export interface CatalogueItem {
  id: string;
  /** Code of the catalogue, e.g. ISO_IEC_27001_2022. */
  catalogue: string;
  /** Stable within the catalogue, e.g. A.5.1. */
  reference: string;
  kind: CatalogueItemKind;
  title: string;
  description: string | null;
  parentReference: string | null;
  /** For clauses: whether audited by itself. */
  auditable: boolean;
  /** Place within the catalogue, from 0. */
  position: number;
}

/** How much of a control of one standard is covered by controls of the other. */
export interface Crosswalk {
  id: string;
  fromItemId: string;
  toItemId: string;
  strength: 'STRONG' | 'PARTIAL' | 'WEAK';
  /** Planning share, 0..1. */
  reuseCredit: number;
}
