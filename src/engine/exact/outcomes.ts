/** All losses that a year can have when every event loss is one of a few values: ascending, each with its probability. */
export interface Outcomes {
  readonly losses: Float64Array;
  readonly masses: Float64Array;
  /** Row by row for each loss: mass × expected part of each risk in it. */
  readonly parts: Float64Array;
  readonly risks: number;
  /** Probability that was joined with a neighbour to keep the list short, in all and at most around one loss. */
  readonly joined: number;
  readonly joinedAtOne: number;
}

/** Losses this near, relative to themselves, are one. */
const SAME = 1e-12;
/** What is less likely is left out. */
const NOTHING = 1e-20;
/** What is less likely is joined first. */
const FIRST_JOINED = 1e-18;

/** No loss for certain. */
export function noOutcome(risks: number, mass: number): Outcomes {
  const parts = new Float64Array(risks);
  return { losses: Float64Array.of(0), masses: Float64Array.of(mass), parts, risks, joined: 0, joinedAtOne: 0 };
}

/** The sum of the outcomes and an independent amount of one risk, given by its values and probabilities. */
export function addAmount(
  outcomes: Outcomes,
  risk: number,
  amounts: readonly { value: number; probability: number }[],
  most: number,
): Outcomes {
  // As in merge sort, lists of like length are united.
  const lists: Outcomes[] = [];
  const unite = (): void => {
    const [a, b] = lists.splice(-2);
    lists.push(shortened(union(a!, b!), 4 * most));
  };
  for (const { value, probability } of amounts) {
    lists.push(movedUp(outcomes, risk, value, probability));
    while (lists.length > 1 && lists.at(-2)!.losses.length <= 2 * lists.at(-1)!.losses.length) unite();
  }
  while (lists.length > 1) unite();
  return shortened(lists[0]!, most);
}

function movedUp(outcomes: Outcomes, risk: number, value: number, probability: number): Outcomes {
  const { losses, masses, parts, risks } = outcomes;
  const likely = masses.reduce((count, mass) => (mass * probability > NOTHING ? count + 1 : count), 0);
  const { joined, joinedAtOne } = outcomes;
  const made = {
    ...emptyRows(likely, risks),
    risks,
    joined: probability * joined,
    joinedAtOne: probability * joinedAtOne,
  };
  let at = 0;
  for (let i = 0; i < losses.length; i++) {
    const mass = masses[i]! * probability;
    if (mass <= NOTHING) continue;
    made.losses[at] = losses[i]! + value;
    made.masses[at] = mass;
    for (let r = 0; r < risks; r++) made.parts[at * risks + r] = parts[i * risks + r]! * probability;
    made.parts[at * risks + risk] = made.parts[at * risks + risk]! + mass * value;
    at++;
  }
  return made;
}

function emptyRows(rows: number, risks: number): Pick<Outcomes, 'losses' | 'masses' | 'parts'> {
  return {
    losses: new Float64Array(rows),
    masses: new Float64Array(rows),
    parts: new Float64Array(rows * risks),
  };
}

/** Both lists in one; equal losses are joined. */
export function union(a: Outcomes, b: Outcomes): Outcomes {
  const { risks } = a;
  const made = emptyRows(a.losses.length + b.losses.length, risks);
  let i = 0;
  let j = 0;
  let at = -1;
  while (i < a.losses.length || j < b.losses.length) {
    const fromA = j === b.losses.length || (i < a.losses.length && a.losses[i]! <= b.losses[j]!);
    const source = fromA ? a : b;
    const row = fromA ? i++ : j++;
    const loss = source.losses[row]!;
    if (at < 0 || loss - made.losses[at]! > SAME * loss) made.losses[++at] = loss;
    addRow(made, at, source, row, risks);
  }
  return {
    ...cut(made, at + 1, risks),
    risks,
    joined: a.joined + b.joined,
    joinedAtOne: a.joinedAtOne + b.joinedAtOne,
  };
}

/** Joins neighbours that are hardly likely until at most `most` losses are left; total and expectations are kept. */
function shortened(outcomes: Outcomes, most: number): Outcomes {
  if (outcomes.losses.length <= most) return outcomes;
  let threshold = FIRST_JOINED;
  let short = outcomes;
  while (short.losses.length > most / 2) {
    threshold *= 4;
    short = joinedBelow(short, threshold);
  }
  return short;
}

function joinedBelow(outcomes: Outcomes, threshold: number): Outcomes {
  const { losses, masses, risks } = outcomes;
  const made = emptyRows(losses.length, risks);
  let at = -1;
  let open = false;
  let joined = outcomes.joined;
  for (let i = 0; i < losses.length; i++) {
    const small = masses[i]! < threshold;
    if (small && open) {
      const mass = made.masses[at]! + masses[i]!;
      made.losses[at] = (made.losses[at]! * made.masses[at]! + losses[i]! * masses[i]!) / mass;
      joined += masses[i]!;
    } else made.losses[++at] = losses[i]!;
    addRow(made, at, outcomes, i, risks);
    open = small && made.masses[at]! < threshold;
  }
  return { ...cut(made, at + 1, risks), risks, joined, joinedAtOne: outcomes.joinedAtOne + 2 * threshold };
}

function addRow(
  to: Pick<Outcomes, 'masses' | 'parts'>,
  at: number,
  from: Pick<Outcomes, 'masses' | 'parts'>,
  row: number,
  risks: number,
): void {
  to.masses[at] = to.masses[at]! + from.masses[row]!;
  for (let r = 0; r < risks; r++) {
    to.parts[at * risks + r] = to.parts[at * risks + r]! + from.parts[row * risks + r]!;
  }
}

function cut({ losses, masses, parts }: Pick<Outcomes, 'losses' | 'masses' | 'parts'>, rows: number, risks: number) {
  return { losses: losses.slice(0, rows), masses: masses.slice(0, rows), parts: parts.slice(0, rows * risks) };
}
