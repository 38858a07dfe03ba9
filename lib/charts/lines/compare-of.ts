import { FAMILY_LABEL, FAMILY_UP } from "@/lib/codebook/family";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

/** What of a relationship is compared: the index, one of its pulls, or a family score. */
export const COMPARE_OF = ["index", ...FAMILIES, "warming", "cooling"] as const;
export type CompareOf = (typeof COMPARE_OF)[number];

export function isFamily(of: CompareOf): of is Family {
  return FAMILIES.some((family) => family === of);
}

const OTHER_LABEL = { index: "Index", warming: "Warming pull", cooling: "Cooling pull" } as const;

/** `compareLabel("TRADE") // => "Trade"` */
export function compareLabel(of: CompareOf): string {
  return isFamily(of) ? FAMILY_LABEL[of] : OTHER_LABEL[of];
}

/** What the axis measures and which way is up. */
export function compareUnit(of: CompareOf): string {
  if (of === "index") return "Engagement index, −100 … +100: up means more engagement";
  if (of === "warming") return "Warming pull by itself, 0 … +100 index points";
  if (of === "cooling") return "Cooling pull by itself, −100 … 0 index points";
  return `${FAMILY_LABEL[of]}, family score −100 … +100: ${FAMILY_UP[of]}`;
}
