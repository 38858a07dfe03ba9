import type { Family } from "@/lib/engine/signals/signal";

/** How each family is named to a reader, and which way is up. */
export const FAMILY_LABEL: Record<Family, string> = {
  DIPLOMATIC: "Diplomatic contact",
  RHETORIC: "Hostile rhetoric",
  TRADE: "Trade",
  ENERGY: "Energy",
  SECURITY: "Security incidents",
};

/** For all families up means more engagement; where the name suggests the reverse, say so. */
export const FAMILY_UP: Record<Family, string> = {
  DIPLOMATIC: "up means more contact",
  RHETORIC: "up means softer words",
  TRADE: "up means more trade",
  ENERGY: "up means more supply and shared work",
  SECURITY: "up means fewer incidents, more coordination",
};
