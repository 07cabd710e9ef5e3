/** Calendar days, both within. */
export interface Period {
  startsOn: string;
  endsOn: string;
}

export const inPeriod = (day: string | null, { startsOn, endsOn }: Period): boolean =>
  day !== null && day >= startsOn && day <= endsOn;

/** The last days of the months that end within a period, and the last day of the period; at most 121. */
export function monthEnds({ startsOn, endsOn }: Period): string[] {
  const days: string[] = [];
  let [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
  for (let count = 0; count < 120; count++) {
    const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (last >= endsOn) break;
    days.push(last);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [...days, endsOn];
}
