import type { EndingSignal } from "@/lib/brief/news/as-told";
import type { Initiator } from "@/lib/codebook/signal-schema";

/** What a point says of a signal. */
export interface PointSignal extends EndingSignal {
  /** Who acted. */
  initiator: Initiator;
  /** It counts in the view: scored, approved and credibly reported. */
  counts: boolean;
}
