import { bandSteps } from "@/lib/engine/draws/bands";
import { codingLeanSteps } from "@/lib/engine/draws/coding-lean";
import { drawnIndexSteps } from "@/lib/engine/draws/drawn-index";
import { sensitivitySteps } from "@/lib/engine/draws/sensitivity";

/** All that is drawn, by name: the same wherever it runs. */
export const DRAW_JOBS = {
  bands: bandSteps,
  index: drawnIndexSteps,
  lean: codingLeanSteps,
  sensitivity: sensitivitySteps,
};
type DrawJobs = typeof DRAW_JOBS;
export type DrawName = keyof DrawJobs;
export type DrawArguments<Name extends DrawName> = Parameters<DrawJobs[Name]>;
export type DrawResult<Name extends DrawName> =
  ReturnType<DrawJobs[Name]> extends Generator<unknown, infer Result> ? Result : never;
