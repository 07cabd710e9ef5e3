/** What every stored noun of an organisation carries. */
export interface RegisterRecord {
  id: string;
  organizationId: string;
  /** Starts at 1 and grows by one with each change; the optimistic lock. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
}
