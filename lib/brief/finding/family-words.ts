import type { Family } from "@/lib/engine/signals/signal";

/** What new signals of a family are called in a headline when they warm, and when they cool. */
export const WARMING_WORDS: Record<Family, string> = {
  DIPLOMATIC: "contact",
  RHETORIC: "softer words",
  TRADE: "trade",
  ENERGY: "energy ties",
  SECURITY: "security cooperation",
};

export const COOLING_WORDS: Record<Family, string> = {
  DIPLOMATIC: "broken contact",
  RHETORIC: "hostile words",
  TRADE: "closed trade",
  ENERGY: "energy disputes",
  SECURITY: "clashes",
};
