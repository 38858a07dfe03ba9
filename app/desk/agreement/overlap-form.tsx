import { ActionForm } from "@/app/_form/action-form";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Overlap } from "@/lib/data/coding/overlap-setting";
import { saveOverlap } from "./actions";
import { AGREEMENT } from "./agreement-address";

/** How much of what comes to the desk is coded by two people. */
export function OverlapForm({ slug, overlap }: { slug: string; overlap: Overlap }) {
  return (
    <section aria-labelledby="overlap" className="screen-only mt-12">
      <SectionHeading
        id="overlap"
        title="How much is coded twice"
        note="Chosen by lot as documents come to the desk. Coders are not told which they are. What they make of one becomes a signal only once an editor has settled it, so it counts late. Documents that are on the desk already stay as they are."
      />
      <div className="pt-4">
        <ActionForm
          action={saveOverlap}
          label="How much is coded twice"
          submitLabel="Save the share"
          refusedTitle="The share was not saved"
          permalink={AGREEMENT}
          fields={[
            {
              name: "share",
              label: "Share of documents, in percent",
              hint: "Whole percent; 0: none",
              kind: "number",
              value: String(Math.round(overlap.share * 100)),
            },
            {
              name: "seed",
              label: "Seed of the lot",
              hint: "With it anybody can check afterwards that nothing was chosen by hand. Empty: one is made.",
              kind: "text",
              value: overlap.seed,
            },
            { name: "seenOverlap", label: "", kind: "hidden", value: String(overlap.number) },
            { name: "relationship", label: "", kind: "hidden", value: slug },
          ]}
        />
      </div>
    </section>
  );
}
