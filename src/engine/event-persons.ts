import { severityOf } from './distributions/build';
import type { ModelRisk, PeopleClass, PeopleImpact, SeveritySpec } from './model';
import type { PortfolioRisk } from './portfolio';

const NOBODY: SeveritySpec = { type: 'fixed', value: 0 };

/**
 * Whom an event affects in one class, in the place of what it costs: B · X with P(B = 1) = probability. Drawn like a secondary form
 * of loss, by a mark and a quantile of their own; the exact method takes its law, a mixture with 0.
 */
export function eventPersons(
  { people = [] }: ModelRisk,
  counted: PeopleClass,
): Pick<PortfolioRisk, 'severitySpec' | 'severity' | 'lossForms'> {
  const impact = people.find((entry) => entry.class === counted);
  if (!impact) return { severitySpec: NOBODY, severity: severityOf(NOBODY), lossForms: null };
  const { affected, probability } = impact;
  const severitySpec = thinnedLaw(impact);
  const form = { form: counted, secondary: true, severitySpec: affected, severity: severityOf(affected) };
  return {
    severitySpec,
    severity: severityOf(severitySpec),
    lossForms: { forms: [form], secondaryProbability: probability, isKnownLaw: true, counted },
  };
}

function thinnedLaw({ affected, probability }: PeopleImpact): SeveritySpec {
  if (probability === 0) return NOBODY;
  if (probability === 1) return affected;
  return { type: 'mixture', weights: [1 - probability, probability], components: [NOBODY, affected] };
}
