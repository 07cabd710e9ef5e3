import type { PortfolioRisk } from '../portfolio';
import { entityKey } from '../random/stream';
import type { FormColumns, RiskColumns } from './plan';
import { type QuantileStore, storeSeverity } from './quantile-store';

/** Loss forms of all risks, one risk after the other. A form is drawn by its own identity, whatever other forms there are. */
export function compileForms(risks: readonly PortfolioRisk[], quantiles: QuantileStore): FormColumns {
  const forms = risks.flatMap(({ id, lossForms }) =>
    (lossForms?.forms ?? []).map((form) => ({
      ...form,
      ...entityKey('form', `${form.form}:${form.secondary ? 'secondary' : 'primary'}:${id}`),
    })),
  );
  return {
    key: Uint32Array.from(forms, ({ key }) => key),
    salt: Uint32Array.from(forms, ({ salt }) => salt),
    severity: Uint32Array.from(forms, ({ severitySpec, severity }) => storeSeverity(quantiles, severitySpec, severity)),
    isSecondary: Uint8Array.from(forms, ({ secondary }) => (secondary ? 1 : 0)),
  };
}

/** Where each risk's forms begin, and last where all end. */
export function formOffsets(risks: readonly PortfolioRisk[]): Uint32Array {
  const offsets = new Uint32Array(risks.length + 1);
  risks.forEach(({ lossForms }, i) => {
    offsets[i + 1] = offsets[i]! + (lossForms?.forms.length ?? 0);
  });
  return offsets;
}

/**
 * The mark of the secondary loss event is drawn by the risk, for all forms at once; the mark that persons are affected by risk
 * and class, as classes arise independently of each other and of money.
 */
export function markIdentities(risks: readonly PortfolioRisk[]): Pick<RiskColumns, 'markKey' | 'markSalt'> {
  const identities = risks.map(({ id, lossForms }) =>
    lossForms?.counted ? entityKey('form', `${lossForms.counted}:mark:${id}`) : entityKey('risk', id),
  );
  return {
    markKey: Uint32Array.from(identities, ({ key }) => key),
    markSalt: Uint32Array.from(identities, ({ salt }) => salt),
  };
}
