import { Button } from "@/app/_ui/button";
import { discard } from "../actions";

/** Throws away the table that waits. */
export function DiscardForm({ draft, relationship }: { draft: string; relationship: string }) {
  return (
    <form action={discard} className="pt-6">
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="relationship" value={relationship} />
      <Button tone="quiet">Discard the table</Button>
    </form>
  );
}
