/** What callers ask of, and are told about, the register's figures against the organisation's own years. */
import type { DispersionTest, ExceedanceTest, UniformityTest } from '../engine/index';

export interface BackTestInput {
  /** Calendar years of which every incident is recorded with its losses; both included, at most 100. */
  firstYear: number;
  lastYear: number;
  /** Simulated years; 200,000 unless given. */
  trials?: number | null;
  seed?: number | null;
  /** Levels of value at risk; 0.8, 0.9 and 0.95 unless given. */
  levels?: number[] | null;
}

export interface BackTestedYear {
  year: number;
  /** Losses before insurance of the incidents that occurred in it. */
  loss: number;
  events: number;
  /** Share of simulated years with less, and with at most that loss. */
  below: number;
  upTo: number;
  /** Randomised probability integral transform. */
  transform: number;
}

export interface BackTestedLevel extends ExceedanceTest {
  level: number;
  /** Years whose loss exceeded the value at risk; of so many that were expected. */
  exceedances: number;
  expected: number;
  /** Probability that so many years show at 5 % significance that losses exceed it twice as often as stated. */
  powerAgainstDouble: number;
}

export interface BackTest {
  currency: string;
  trials: number;
  seed: number;
  years: BackTestedYear[];
  uniformity: UniformityTest;
  levels: BackTestedLevel[];
  /** Of the counts of events; null where no event is recorded or for a single year. */
  dispersion: DispersionTest | null;
  /** What so few years can prove, in words. */
  reading: string;
}
