const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const signedCompact = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumSignificantDigits: 3,
  signDisplay: 'exceptZero',
});
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 3 });

export const amount = (value: number | null): string => (value === null ? '–' : compact.format(value));
export const signed = (value: number | null): string => (value === null ? '–' : signedCompact.format(value));
export const share = (value: number | null): string => (value === null ? '–' : percent.format(value));

/** A figure with its standard error, as every simulated loss is shown. */
export function withError(figure: { value: number | null; standardError: number | null }): string {
  if (!figure.standardError) return amount(figure.value);
  return `${amount(figure.value)} ± ${amount(figure.standardError)}`;
}

/** A difference with its 95 % interval; the value alone where it is known without error. */
export function difference(of: { value: number | null; low: number | null; high: number | null }): string {
  const { value, low, high } = of;
  if (low === null || high === null || low === high) return signed(value);
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

/** Text that a chart puts into a tooltip as HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
