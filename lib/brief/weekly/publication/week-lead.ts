import type { BriefFacts } from "@/lib/brief/finding/facts";
import { lead, listed, moved, pulls, searched, standing } from "@/lib/brief/finding/lead";
import type { Phrase } from "@/lib/brief/phrase";
import { signed } from "@/lib/charts/format/format";

/**
 * The sentences under the headline of a summary: where the index ended the week, the two pulls, and the stage. What happened stands in its points, and
 * what is thin under *how sure*. `// => "The engagement index ended the week at +11.8, down 6.0 on the week and up 1.5 on four weeks. …"`
 */
export function weekLead(facts: BriefFacts): Phrase[] {
  const { index, change7, change28, supported } = facts;
  if (index === null) return lead(facts);
  const changes = [
    ...(change7 === null || !supported ? [] : [`${moved(change7)} on the week`]),
    ...(change28 === null || !supported ? [] : [`${moved(change28)} on four weeks`]),
  ];
  return [
    "The engagement index ended the week at ",
    { strong: signed(index) },
    `${changes.length > 0 ? `, ${listed(changes)}` : ""}.`,
    ...pulls(facts),
    ...standing(facts),
    ...searched(facts),
  ];
}
