import type { ExpertJudgement } from '../domain/index';
import { type ExpertScore, expertScore } from '../engine/index';

/** Scores of an expert by the judgements that were settled, for each confidence on its own, rising. */
export function expertScores(judgements: readonly ExpertJudgement[]): (ExpertScore & { confidence: number })[] {
  const settled = judgements.flatMap(({ low, high, confidence, outcome }) =>
    outcome === null ? [] : [{ low, high, confidence, outcome }],
  );
  const confidences = [...new Set(settled.map(({ confidence }) => confidence))].sort((a, b) => a - b);
  return confidences.map((confidence) => ({
    confidence,
    ...expertScore(settled.filter((judgement) => judgement.confidence === confidence)),
  }));
}
