/** The share whose odds are `factor` times those of `share`. */
export function scaledOdds(share: number, factor: number): number {
  return (share * factor) / (1 - share + share * factor);
}
