import type { Visibility } from "@/lib/codebook/reference/reference-schema";
import type { ReferenceStep, ReferenceVisibility } from "@/lib/db/generated/enums";
import type { Step } from "@/lib/engine/calendar/step-period";

export const STEP_COLUMN = {
  week: "WEEK",
  month: "MONTH",
  year: "YEAR",
} as const satisfies Record<Step, ReferenceStep>;

export const STEP_OF_COLUMN: Record<ReferenceStep, Step> = { WEEK: "week", MONTH: "month", YEAR: "year" };

export const VISIBILITY_COLUMN = {
  public: "PUBLIC",
  internal: "INTERNAL",
} as const satisfies Record<Visibility, ReferenceVisibility>;

export const VISIBILITY_OF_COLUMN: Record<ReferenceVisibility, Visibility> = {
  PUBLIC: "public",
  INTERNAL: "internal",
};
