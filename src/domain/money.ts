/** An exact amount: a decimal string ('-12.50') so that no cent is lost, with its ISO 4217 currency. */
export interface Money {
  amount: string;
  currency: string;
}
