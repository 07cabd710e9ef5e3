import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { Problem } from '../problem';
import { SafeIntScalar } from '../scalars';

const P_VALUE = 'Probability 0..1 of what was seen, or of anything less likely, if the register is right';

@InputType({ description: 'The years to hold the register to, and how to compute.' })
export class BackTestInput implements I.BackTestInput {
  @Field(() => Int, { description: 'First calendar year (number of the year) with all incidents and losses recorded.' })
  firstYear!: number;

  @Field(() => Int, { description: 'Last such calendar year (number of the year); at most 100 years in all.' })
  lastYear!: number;

  @Field(() => Int, { nullable: true, description: 'Simulated years, 1,000 to 10,000,000; 200,000 unless given.' })
  trials?: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Seed, 0 to 2^53 − 1 (no unit); 1 unless given.' })
  seed?: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'Levels of value at risk, each within (0, 1), 1 to 20; 0.8, 0.9 and 0.95 unless given.',
  })
  levels?: number[] | null;
}

@ObjectType({ description: "One of the organisation's own years.", simpleResolvers: true })
export class BackTestedYear implements I.BackTestedYear {
  @Field(() => Int, { description: 'Number of the calendar year.' })
  year!: number;

  @Field(() => Float, { description: 'Losses of the incidents that occurred in it before insurance, in currency.' })
  loss!: number;

  @Field(() => Int, { description: 'Number of incidents that occurred in it, near misses apart.' })
  events!: number;

  @Field(() => Float, { description: 'Share 0..1 of simulated years that lose less.' })
  below!: number;

  @Field(() => Float, { description: 'Share 0..1 of simulated years that lose at most as much.' })
  upTo!: number;

  @Field(() => Float, { description: 'Randomised place between the two, 0..1; uniform if the register is right.' })
  transform!: number;
}

@ObjectType({ description: "Kolmogorov's test whether the places of the years look uniform.", simpleResolvers: true })
export class UniformityTest {
  @Field(() => Float, { description: 'Largest distance of their empirical law from the uniform one (no unit).' })
  distance!: number;

  @Field(() => Float, { description: `${P_VALUE}; exact.` })
  pValue!: number;
}

@ObjectType({ description: 'How often the value at risk at one level was exceeded.', simpleResolvers: true })
export class BackTestedLevel implements I.BackTestedLevel {
  @Field(() => Float, { description: 'Level p, 0..1.' })
  level!: number;

  @Field(() => Int, { description: 'Number of years that lost more than the value at risk.' })
  exceedances!: number;

  @Field(() => Float, { description: 'Number of years that would on average, if the register is right.' })
  expected!: number;

  @Field(() => Float, { description: "Kupiec's likelihood ratio (no unit)." })
  likelihoodRatio!: number;

  @Field(() => Float, { description: `${P_VALUE}, for many years.` })
  pValue!: number;

  @Field(() => Float, { description: `${P_VALUE}; exact: the one to trust.` })
  exactPValue!: number;

  @Field(() => Float, {
    description: 'Probability 0..1 of noticing, at 5 % significance, that it is exceeded twice as often as stated.',
  })
  powerAgainstDouble!: number;
}

@ObjectType({ description: 'Whether yearly counts scatter as Poisson counts do.', simpleResolvers: true })
export class DispersionTest {
  @Field(() => Float, { description: 'Variance over mean of the counts (no unit); 1 for Poisson on average.' })
  index!: number;

  @Field(() => Float, { description: 'Probability 0..1 of at least that scatter for Poisson counts.' })
  overdispersion!: number;

  @Field(() => Float, { description: 'Probability 0..1 of at most that scatter for Poisson counts.' })
  underdispersion!: number;
}

@ObjectType({
  description:
    "The register as it is stated (before evidence and insurance) against the organisation's own years. Few years prove little.",
  simpleResolvers: true,
})
export class BackTest {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => Int, { description: 'Simulated years.' })
  trials!: number;

  @Field(() => SafeIntScalar, { description: 'Seed of the random numbers (no unit).' })
  seed!: number;

  @Field(() => [BackTestedYear], { description: 'The years; at most 100.' })
  years!: BackTestedYear[];

  @Field(() => UniformityTest, { description: 'Whether the places of the years look uniform.' })
  uniformity!: UniformityTest;

  @Field(() => [BackTestedLevel], { description: 'Each level in the order asked; at most 20.' })
  levels!: BackTestedLevel[];

  @Field(() => DispersionTest, {
    nullable: true,
    description: 'Of the counts of incidents; null without any, or for one year.',
  })
  dispersion!: DispersionTest | null;

  @Field(() => String, { description: 'What so few years can prove, in words.' })
  reading!: string;
}

@ObjectType({ description: 'Answer of `backTest`.', simpleResolvers: true })
export class BackTestPayload {
  @Field(() => BackTest, { nullable: true, description: 'The figures; null when refused.' })
  backTest!: BackTest | null;

  @Field(() => [Problem], { description: 'Everything that is wrong with the input; empty on success.' })
  problems!: object[];
}
