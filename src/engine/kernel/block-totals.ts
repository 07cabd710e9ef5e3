import { roundingConstant } from './book-losses';
import type { Booking } from './booking';
import type { LedgerSums, LedgerTotals, TrialTotals } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { addTo } from './recovery';
import type { Chunk } from './event-lists';
import { INHERENT, RESIDUAL, type Workspace } from './workspace';

/** The current block of a first pass: what its trials lose, and sums by risk and link. */
export interface BlockTotals {
  /** A record a trial: annual and largest loss of the residual, then of the inherent where there is one. */
  readonly records: Float64Array;
  readonly ledgers: readonly LedgerBlock[];
  /** For sums that an operation answers. */
  readonly answer: Float64Array;
}

interface LedgerBlock {
  /** The records from this ledger's first number on. */
  readonly records: Float64Array;
  readonly ceded: Float64Array | null;
  sums: LedgerSums;
}

const NUMBERS_A_LEDGER = 2;

export function createBlockTotals(plan: Plan, { operations }: Workspace): BlockTotals {
  const ledgers = plan.hasInherent ? 2 : 1;
  const records = operations.allocate.float64(NUMBERS_A_LEDGER * ledgers * BLOCK_TRIALS);
  return {
    records,
    answer: operations.allocate.float64(3),
    ledgers: Array.from({ length: ledgers }, (_, ledger) => ({
      records: records.subarray(NUMBERS_A_LEDGER * ledger),
      ceded: plan.hasCeded ? new Float64Array(BLOCK_TRIALS) : null,
      sums: emptySums(plan),
    })),
  };
}

export function clearBlockTotals(plan: Plan, totals: BlockTotals): void {
  totals.records.fill(0);
  for (const ledger of totals.ledgers) {
    ledger.ceded?.fill(0);
    ledger.sums = emptySums(plan);
  }
}

function emptySums(plan: Plan): LedgerSums {
  const pairs = plan.pairs.length;
  const links = plan.links.to.length;
  return {
    pairLoss: new Float64Array(pairs),
    pairEvents: new Float64Array(pairs),
    linkLoss: new Float64Array(links),
    linkEvents: new Float64Array(links),
  };
}

/** Books every loss of a pass in the totals of the block. */
export function totalsBooking(
  plan: Plan,
  { operations }: Workspace,
  { records, ledgers, answer }: BlockTotals,
): Booking {
  const rounding = roundingConstant(plan.quantum);
  const cap = plan.lossCap;
  // 8 bytes a number, 2 numbers a ledger.
  const shift = ledgers.length === 2 ? 5 : 4;
  const residual = ledgers[RESIDUAL]!;
  const inherent = ledgers[INHERENT];
  return {
    ledgers: ledgers.map((_, ledger) => ledger),
    plain: (root, { trial, raw, alive, count }) => {
      const factor = plan.risks.severityFactor[root]!;
      if (!inherent) {
        residual.sums.pairLoss[root]! += operations.addOne(records, trial, raw, count, factor, cap, rounding);
        residual.sums.pairEvents[root]! += count;
        return;
      }
      operations.addBoth(records, trial, raw, alive, count, factor, cap, rounding, answer);
      residual.sums.pairLoss[root]! += answer[0]!;
      residual.sums.pairEvents[root]! += answer[2]!;
      inherent.sums.pairLoss[root]! += answer[1]!;
      inherent.sums.pairEvents[root]! += count;
    },
    roots: (root, chunk) => {
      ledgers.forEach((book, ledger) => {
        const net = chunk.net[ledger]!;
        book.sums.pairLoss[root]! += sumOf(net, chunk.count);
        book.sums.pairEvents[root]! += ledger === INHERENT ? chunk.count : sumOf(chunk.alive, chunk.count);
        operations.addNet(book.records, shift, chunk.trial, net, chunk.count);
        if (book.ceded) addTo(book.ceded, chunk.trial, chunk.ceded[ledger]!, chunk.count);
      });
    },
    children: (ledger, pair, link, children) => {
      const { sums: book, ceded } = ledgers[ledger]!;
      const loss = sumOf(children.net, children.count);
      const events = ledger === INHERENT ? children.count : sumOf(children.alive, children.count);
      book.pairLoss[pair]! += loss;
      book.pairEvents[pair]! += events;
      book.linkLoss[link]! += loss;
      book.linkEvents[link]! += events;
      if (ceded) addTo(ceded, children.trial, children.ceded, children.count);
    },
    occurrences: (chunk) => {
      ledgers.forEach((book, ledger) => {
        addOccurrences(book.records, NUMBERS_A_LEDGER * ledgers.length, chunk, ledger);
      });
    },
  };
}

/** Adds what events have triggered; the whole occurrence, not its root alone, stands for the largest of the year. */
function addOccurrences(records: Float64Array, stride: number, chunk: Chunk, ledger: number): void {
  const { touched, touchedCount, trial } = chunk;
  const net = chunk.net[ledger]!;
  const triggered = chunk.triggered[ledger]!;
  for (let j = 0; j < touchedCount; j++) {
    const slot = touched[j]!;
    const at = stride * trial[slot]!;
    const loss = net[slot]! + triggered[slot]!;
    records[at]! += triggered[slot]!;
    if (loss > records[at + 1]!) records[at + 1] = loss;
  }
}

function sumOf(values: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  return sum;
}

/** Copies the trials of the block that exist to `totals`, from number `first` on. */
export function copyBlock({ records, ledgers }: BlockTotals, first: number, totals: TrialTotals): void {
  const stride = NUMBERS_A_LEDGER * ledgers.length;
  copyLedger(records, stride, 0, ledgers[RESIDUAL]!.ceded, first, totals.residual);
  const inherent = ledgers[INHERENT];
  if (totals.inherent && inherent) {
    copyLedger(records, stride, NUMBERS_A_LEDGER, inherent.ceded, first, totals.inherent);
  }
}

function copyLedger(
  records: Float64Array,
  stride: number,
  offset: number,
  ceded: Float64Array | null,
  first: number,
  totals: LedgerTotals,
): void {
  const { annual, largest } = totals;
  const existing = Math.min(BLOCK_TRIALS, annual.length - first);
  for (let trial = 0, at = offset; trial < existing; trial++, at += stride) {
    annual[first + trial] = records[at]!;
    largest[first + trial] = records[at + 1]!;
  }
  if (totals.ceded && ceded) totals.ceded.set(ceded.subarray(0, existing), first);
}
