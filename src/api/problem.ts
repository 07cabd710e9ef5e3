import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import type * as D from '../domain/index';
import { enumOf } from './enums';

export const ProblemCode = enumOf('ProblemCode', 'The kinds of reasons for which an act is refused.', {
  INVALID_INPUT: 'A value is missing, malformed or outside its bound.',
  NOT_FOUND: 'The organisation holds no such thing.',
  STALE_VERSION: 'Somebody changed it since it was read.',
  SPECTRAL_RADIUS: 'The cascade links would form a loop that feeds itself.',
  CONFLICT: 'The act does not fit the state of the thing.',
  DUPLICATE: 'Another thing already takes that place.',
});

const MEMBERS: Record<D.Problem['type'], string> = {
  INVALID_INPUT: 'InvalidInputProblem',
  NOT_FOUND: 'NotFoundProblem',
  STALE_VERSION: 'StaleVersionProblem',
  CASCADE_LOOP: 'CascadeLoopProblem',
  CONFLICT: 'ConflictProblem',
};

@InterfaceType({
  description: 'Why an act was refused. A refused act has written nothing.',
  resolveType: (problem: D.Problem) => MEMBERS[problem.type],
})
export abstract class Problem {
  @Field(() => ProblemCode, { description: 'Kind of the reason.' })
  code!: keyof typeof ProblemCode;

  @Field(() => String, { description: 'The reason in words, for people.' })
  message!: string;

  @Field(() => [String], { description: 'Path of the argument concerned, e.g. ["input", "name"]; at most 10 steps.' })
  path!: string[];
}

@ObjectType({
  implements: Problem,
  description: 'A value is missing, malformed or outside its bound.',
  simpleResolvers: true,
})
export class InvalidInputProblem extends Problem {
  @Field(() => String, { description: 'Which rule the value breaks, as a stable word.' })
  reason!: string;
}

@ObjectType({ implements: Problem, description: 'The organisation holds no such thing.', simpleResolvers: true })
export class NotFoundProblem extends Problem {
  @Field(() => ID, { description: 'The id that names nothing.' })
  id!: string;
}

@ObjectType({ implements: Problem, description: 'Somebody changed it since it was read.', simpleResolvers: true })
export class StaleVersionProblem extends Problem {
  @Field(() => Int, { description: 'Version that the caller had seen, counted from 1.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'Version that it has now, counted from 1.' })
  actualVersion!: number;
}

@ObjectType({
  implements: Problem,
  description: 'The cascade links would form a loop in which one event brings forth one or more of its own kind.',
  simpleResolvers: true,
})
export class CascadeLoopProblem extends Problem {
  @Field(() => Float, {
    description: 'Spectral radius of the matrix of mean triggered events per event; it must stay below 1 (no unit).',
  })
  spectralRadius!: number;
}

@ObjectType({
  implements: Problem,
  description: 'The act does not fit the state of the thing, or its place is taken.',
  simpleResolvers: true,
})
export class ConflictProblem extends Problem {}

/** The problem as the API shows it: the open codes of invalid input become its `reason`. */
export function problemView(problem: D.Problem): object {
  const path = ['input', ...problem.path];
  return problem.type === 'INVALID_INPUT'
    ? { ...problem, path, code: 'INVALID_INPUT', reason: problem.code }
    : { ...problem, path };
}
