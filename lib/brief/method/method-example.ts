import { familyScore } from "@/lib/engine/index/family-score";
import { type Method, normalisedWeights } from "@/lib/engine/methods/method";
import { evidenceWeight } from "@/lib/engine/signals/evidence-weight";
import type { Credibility, EngineReport, Family, Reliability } from "@/lib/engine/signals/signal";
import { tension } from "@/lib/engine/stages/tension";

/** One made-up signal of the example, followed from its reports to its part of the index. */
export interface ExampleSignal {
  title: string;
  family: Family;
  intensity: number;
  grades: string[];
  /** q, 0 … 1. */
  evidence: number;
  /** v · q while it lasts, and one half-life after its last day. */
  force: number;
  fadedForce: number;
  halfLife: number;
  weight: number;
  /** Score of its family, in which it stands alone. */
  score: number;
  /** w · S, index points. */
  part: number;
}

export interface MethodExample {
  signals: ExampleSignal[];
  index: number;
  warming: number;
  cooling: number;
  tension: number | null;
}

function graded(grades: [Reliability, Credibility][]): EngineReport[] {
  return grades.map(([reliability, credibility]) => ({
    reliability,
    credibility,
    group: null,
    published: null,
    withdrawn: false,
  }));
}

function follow(
  method: Method,
  signal: { title: string; family: Family; intensity: number },
  grades: [Reliability, Credibility][],
): ExampleSignal {
  const evidence = evidenceWeight(graded(grades), 0, null);
  const force = signal.intensity * evidence;
  const weight = normalisedWeights(method)[signal.family];
  const score = familyScore(force, method.kappa[signal.family]);
  return {
    ...signal,
    grades: grades.map((grade) => grade.join("")),
    evidence,
    force,
    fadedForce: force / 2,
    halfLife: method.halfLives[signal.family],
    weight,
    score,
    part: weight * score,
  };
}

/**
 * Two signals, one in each of two families, computed under a method as on a day on which both are in force (method §1–4).
 * Under version 1: a visit of +6 (B2, C2) and a clash of −8 (A2) make 10.5 − 11.6 = −1.1.
 */
export function methodExample(method: Method): MethodExample {
  const visit = follow(
    method,
    { title: "A delegation visits for four days", family: "DIPLOMATIC", intensity: 6 },
    [
      ["B", 2],
      ["C", 2],
    ],
  );
  const clash = follow(
    method,
    { title: "A deadly attack across the border", family: "SECURITY", intensity: -8 },
    [["A", 2]],
  );
  return {
    signals: [visit, clash],
    index: visit.part + clash.part,
    // Each stands alone in its family, so that its part is the whole of its side.
    warming: visit.part,
    cooling: clash.part,
    tension: tension(visit.part, clash.part),
  };
}
