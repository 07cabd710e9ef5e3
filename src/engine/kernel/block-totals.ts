import { roundingConstant } from './book-losses';
import type { Booking } from './booking';
import type { LedgerSums, LedgerTotals, TrialTotals } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { INHERENT, RESIDUAL, type Workspace } from './workspace';

/** The current block of a first pass: what its trials lose, and sums by risk and link. */
export interface BlockTotals {
  /** A record a trial: annual losses of the residual and, where there is one, of the inherent, then the largest losses. */
  readonly records: Float64Array;
  /** False while a block is booked, and after a pass that failed: the records may hold losses. */
  areClear: boolean;
  /** The numbers of the records, column by column, for a moment. */
  readonly columns: Float64Array;
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
  const numbers = NUMBERS_A_LEDGER * ledgers * BLOCK_TRIALS;
  const records = operations.allocate.float64(numbers);
  return {
    records,
    areClear: true,
    columns: operations.allocate.float64(numbers),
    answer: operations.allocate.float64(3),
    ledgers: Array.from({ length: ledgers }, (_, ledger) => ({
      records: records.subarray(ledger),
      ceded: plan.hasCeded ? operations.allocate.float64(BLOCK_TRIALS) : null,
      sums: emptySums(plan),
    })),
  };
}

export function clearBlockTotals(plan: Plan, totals: BlockTotals): void {
  if (!totals.areClear) totals.records.fill(0);
  totals.areClear = false;
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
    roots: (root, { trial, net, ceded, alive, count }, hasLinks) => {
      const survivors = operations.countAlive(alive, count);
      ledgers.forEach((book, ledger) => {
        book.sums.pairLoss[root]! += hasLinks
          ? operations.sumLosses(net[ledger]!, count)
          : operations.addNet(book.records, shift, trial, net[ledger]!, count);
        book.sums.pairEvents[root]! += ledger === INHERENT ? count : survivors;
        if (book.ceded) operations.addAtTrials(book.ceded, trial, ceded[ledger]!, count);
      });
    },
    children: (ledger, pair, link, { trial, netSum, ceded, survivors, count }) => {
      const { sums: book, ceded: totals } = ledgers[ledger]!;
      const events = ledger === INHERENT ? count : survivors;
      book.pairLoss[pair]! += netSum;
      book.pairEvents[pair]! += events;
      book.linkLoss[link]! += netSum;
      book.linkEvents[link]! += events;
      if (totals) operations.addAtTrials(totals, trial, ceded, count);
    },
    occurrences: ({ trial, net, triggered, count }) => {
      ledgers.forEach((book, ledger) => {
        operations.addOccurrences(book.records, shift, trial, net[ledger]!, triggered[ledger]!, count);
      });
    },
  };
}

/** Moves the trials of the block that exist to `totals`, from number `first` on. */
export function takeBlock({ operations }: Workspace, block: BlockTotals, first: number, totals: TrialTotals): void {
  const { records, columns, ledgers } = block;
  operations.takeColumns(records, NUMBERS_A_LEDGER * ledgers.length, BLOCK_TRIALS, columns);
  block.areClear = true;
  takeLedger(block, RESIDUAL, first, totals.residual);
  if (totals.inherent && ledgers.length > 1) takeLedger(block, INHERENT, first, totals.inherent);
}

function takeLedger({ columns, ledgers }: BlockTotals, ledger: number, first: number, totals: LedgerTotals): void {
  const existing = Math.min(BLOCK_TRIALS, totals.annual.length - first);
  const column = (number: number): Float64Array =>
    columns.subarray(number * BLOCK_TRIALS, number * BLOCK_TRIALS + existing);
  totals.annual.set(column(ledger), first);
  totals.largest.set(column(ledgers.length + ledger), first);
  const { ceded } = ledgers[ledger]!;
  if (totals.ceded && ceded) totals.ceded.set(ceded.subarray(0, existing), first);
}
