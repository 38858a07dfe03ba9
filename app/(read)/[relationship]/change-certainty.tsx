import { verdictReason } from "@/lib/brief/certainty/certainty-words";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { tied } from "@/lib/charts/format/tied";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { VerdictBadge } from "./verdict-badge";

/** How sure the change of a range is: the verdict, and in a clause why. */
export function ChangeCertainty({ found, href }: { found: Fragility; href: string }) {
  return (
    <p className="mt-2 text-sm">
      How sure is this arrow ({arrowWord(found.arrow)})?{" "}
      <strong className="font-semibold">
        <VerdictBadge found={found} href={href} of="this change" />
      </strong>
      : {tied(verdictReason(found))}.
    </p>
  );
}
