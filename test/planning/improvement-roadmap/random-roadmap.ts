import { transformUniforms } from '../../../src/engine';
import type { RoadmapInstance, RoadmapSchedule } from '../../../src/planning';
import { countings } from '../support';

/** A small roadmap with every kind of rule, a function of its seed; the less `room`, the less money and people. */
export function randomRoadmap(seed: number, room = 1): RoadmapInstance {
  const uniforms = transformUniforms(200, seed);
  let next = 0;
  const below = (n: number): number => Math.floor(uniforms[next++]! * n);
  const quarters = 3 + below(2);
  const actions = Array.from({ length: 4 }, (_, i) => {
    const duration = below(3);
    return {
      id: `A${i}`,
      duration,
      weight: below(1_000),
      once: [10 * below(10), below(10)],
      running: [below(10), 0],
      deadlines: below(3) === 0 ? [{ quarter: Math.max(duration, 1 + below(quarters)), reason: 'law' }] : [],
      started: i === 3 && below(2) === 0 ? -below(2) : null,
      earlier: below(2) === 0 ? below(quarters) : null,
    };
  });
  const capacities = (least: number, span: number) =>
    Array.from({ length: quarters }, () => (below(5) === 0 ? null : Math.round(room * (least + below(span)))));
  return {
    quarters,
    actions,
    limits: [
      { name: 'budget', capacities: capacities(60, 80) },
      { name: 'Engineer', capacities: capacities(8, 8) },
    ],
    prerequisites: below(2) === 0 ? [{ action: 0, needs: 1 }] : [],
    oneAtATime: below(2) === 0 ? [[0, 2]] : [],
    discount: 0.95,
    movementCost: below(100),
  };
}

/** Every schedule that could be: any quarter for what has not begun, its own quarter or any for what has. */
export function* everySchedule({ actions, quarters }: RoadmapInstance): Generator<RoadmapSchedule> {
  for (const starts of countings(actions.map(() => quarters))) {
    if (actions.every(({ started }, i) => started === null || starts[i] === 0)) {
      yield starts.map((start, i) => actions[i]!.started ?? start);
    }
  }
}
