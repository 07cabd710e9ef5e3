import type { Booking } from './booking';
import type { BlockSums, LedgerName, LedgerSums, LedgerTotals, TrialTotals } from './ledger';
import { BLOCK_TRIALS, type Plan } from './plan';
import { existingTrials, walkBlock } from './walk-block';
import { type Chunk, createWorkspace, INHERENT, RESIDUAL } from './workspace';

/**
 * First pass: simulates blocks firstBlock … lastBlock − 1, fills their trials in `totals` and returns their sums.
 * `onBlock` hears the number of blocks done and stops the pass by answering false; what is done is returned.
 * Trials beyond totals.trials are left out of totals and sums alike.
 */
export function simulateBlocks(
  plan: Plan,
  firstBlock: number,
  lastBlock: number,
  totals: TrialTotals,
  onBlock?: (done: number) => boolean,
): BlockSums[] {
  const space = createWorkspace(plan);
  const books: TotalsBook[] = [createBook(plan)];
  if (plan.hasInherent) books.push(createBook(plan));
  const booking = totalsBooking(books, plan.hasInherent);
  const sums: BlockSums[] = [];
  for (let block = firstBlock; block < lastBlock; block++) {
    for (const book of books) clearBook(plan, book);
    space.keep = existingTrials(block, totals.trials);
    walkBlock(plan, space, block, booking);
    sums.push({ block, residual: books[RESIDUAL]!.sums, inherent: books[INHERENT]?.sums ?? null });
    copyTotals(books[RESIDUAL]!, block, totals.residual);
    if (totals.inherent && books[INHERENT]) copyTotals(books[INHERENT], block, totals.inherent);
    if (onBlock && !onBlock(block + 1 - firstBlock)) break;
  }
  return sums;
}

export function ledgerNumber(ledger: LedgerName): number {
  return ledger === 'residual' ? RESIDUAL : INHERENT;
}

/** One ledger of the current block. */
interface TotalsBook {
  /** Annual and largest loss of each trial, side by side so that an event touches one cache line. */
  readonly annualAndLargest: Float64Array;
  readonly ceded: Float64Array | null;
  sums: LedgerSums;
}

function createBook(plan: Plan): TotalsBook {
  return {
    annualAndLargest: new Float64Array(2 * BLOCK_TRIALS),
    ceded: plan.hasCeded ? new Float64Array(BLOCK_TRIALS) : null,
    sums: emptySums(plan),
  };
}

function clearBook(plan: Plan, book: TotalsBook): void {
  book.annualAndLargest.fill(0);
  book.ceded?.fill(0);
  book.sums = emptySums(plan);
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

function totalsBooking(books: readonly TotalsBook[], hasControls: boolean): Booking {
  return {
    ledgers: books.map((_, ledger) => ledger),
    roots: (root, chunk) => {
      for (let ledger = 0; ledger < books.length; ledger++) {
        addRoots(books[ledger]!, root, chunk, chunk.net[ledger]!, hasControls && ledger === RESIDUAL);
      }
    },
    child: (ledger, pair, link, _trial, net) => {
      const { sums } = books[ledger]!;
      sums.pairLoss[pair]! += net;
      sums.pairEvents[pair]! += 1;
      sums.linkLoss[link]! += net;
      sums.linkEvents[link]! += 1;
    },
    occurrences: (chunk) => {
      for (let ledger = 0; ledger < books.length; ledger++) addOccurrences(books[ledger]!, ledger, chunk);
    },
  };
}

function addRoots(book: TotalsBook, root: number, chunk: Chunk, net: Float64Array, someStopped: boolean): void {
  let loss = 0;
  for (let i = 0; i < chunk.count; i++) loss += net[i]!;
  let events = someStopped ? 0 : chunk.count;
  if (someStopped) for (let i = 0; i < chunk.count; i++) events += chunk.alive[i]!;
  book.sums.pairLoss[root]! += loss;
  book.sums.pairEvents[root]! += events;
}

function addOccurrences(book: TotalsBook, ledger: number, chunk: Chunk): void {
  const { count, trial } = chunk;
  const totals = book.annualAndLargest;
  const net = chunk.net[ledger]!;
  for (let i = 0; i < count; i++) {
    const at = 2 * trial[i]!;
    const loss = net[i]!;
    totals[at]! += loss;
    if (loss > totals[at + 1]!) totals[at + 1] = loss;
  }
  if (!book.ceded) return;
  const ceded = chunk.ceded[ledger]!;
  for (let i = 0; i < count; i++) book.ceded[trial[i]!]! += ceded[i]!;
}

function copyTotals(book: TotalsBook, block: number, totals: LedgerTotals): void {
  const first = block * BLOCK_TRIALS;
  const existing = Math.min(BLOCK_TRIALS, totals.annual.length - first);
  for (let trial = 0; trial < existing; trial++) {
    totals.annual[first + trial] = book.annualAndLargest[2 * trial]!;
    totals.largest[first + trial] = book.annualAndLargest[2 * trial + 1]!;
  }
  if (totals.ceded && book.ceded) totals.ceded.set(book.ceded.subarray(0, existing), first);
}
