import { SectionHeading } from "@/app/_ui/section-heading";
import type { SignalType } from "@/lib/codebook/codebook";
import { TypeTable } from "../type-table";

/** Types that only one of the two versions has; nothing where there is none. */
export function WholeTypes({ id, title, types }: { id: string; title: string; types: SignalType[] }) {
  if (types.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} title={title} />
      <TypeTable of={title} types={types} />
    </section>
  );
}
