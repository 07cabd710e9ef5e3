const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 3 });

export const amount = (value: number | null): string => (value === null ? '–' : compact.format(value));
export const share = (value: number | null): string => (value === null ? '–' : percent.format(value));

/** A figure with its standard error, as every simulated loss is shown. */
export function withError(figure: { value: number | null; standardError: number | null }): string {
  if (!figure.standardError) return amount(figure.value);
  return `${amount(figure.value)} ± ${amount(figure.standardError)}`;
}
