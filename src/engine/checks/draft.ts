import type { DriverSpec, LossForm, ModelRisk, PeopleImpact } from '../model';

/**
 * A model of which parts may be missing because they were faulty on their own, so that one pass can still
 * list what is wrong between the rest. Every `Model` is a draft.
 */
export interface ModelDraft {
  readonly drivers: readonly { readonly id?: string | undefined; readonly distribution?: DriverSpec | undefined }[];
  readonly risks: readonly DraftRisk[];
  readonly links: readonly DraftLink[];
  readonly controls: readonly DraftControl[];
  readonly dependence?: DraftDependence | undefined;
}

export interface DraftDependence {
  readonly correlations?: readonly { readonly between?: readonly [string, string] | undefined }[] | undefined;
}

export interface DraftRisk extends Partial<Omit<ModelRisk, 'drivers' | 'lossForms' | 'people'>> {
  readonly lossForms?: readonly Partial<LossForm>[] | undefined;
  readonly people?: readonly Partial<PeopleImpact>[] | undefined;
  readonly drivers?: readonly DraftLoading[] | undefined;
}

export interface DraftLoading {
  readonly driver?: string | undefined;
  readonly frequencyLoading?: number | undefined;
  readonly severityLoading?: number | undefined;
}

export interface DraftLink {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly probability?: number | undefined;
  readonly meanEvents?: number | undefined;
}

export interface DraftEffect {
  readonly risk?: string | undefined;
  readonly link?: readonly [from: string, to: string] | undefined;
}

export interface DraftControl {
  readonly id?: string | undefined;
  readonly effects?: readonly DraftEffect[] | undefined;
  readonly coverage?: number | undefined;
  readonly coverageGroup?: string | undefined;
}
