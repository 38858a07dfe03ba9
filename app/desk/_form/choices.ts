import type { FigureScope } from "@/lib/codebook/report-schema";
import type { Acknowledgement, Initiator } from "@/lib/codebook/signal-schema";

// The schema itself stays on the server; these lists are all that the browser needs of it.
export const INITIATORS: readonly Initiator[] = ["A", "B", "BOTH", "THIRD"];
export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = ["confirmed", "denied", "silent"];
export const FIGURE_SCOPES: readonly { value: FigureScope; label: string }[] = [
  { value: "part", label: "a part" },
  { value: "total", label: "the total" },
];
