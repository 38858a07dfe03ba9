import { codingLeanSteps } from "@/lib/engine/draws/coding-lean";
import { sensitivitySteps } from "@/lib/engine/draws/sensitivity";
import { changeSteps, keptBandSteps } from "./kept-parts";

/** All that is drawn, by name: the same wherever it runs. */
export const DRAW_JOBS = {
  bands: keptBandSteps,
  change: changeSteps,
  lean: codingLeanSteps,
  sensitivity: sensitivitySteps,
};
type DrawJobs = typeof DRAW_JOBS;
export type DrawName = keyof DrawJobs;
export type DrawArguments<Name extends DrawName> = Parameters<DrawJobs[Name]>;
export type DrawResult<Name extends DrawName> =
  ReturnType<DrawJobs[Name]> extends Generator<unknown, infer Result> ? Result : never;
