import { NotFound } from "@/lib/data/problems";

/** Freezes and drafts a week of a relationship; says why where there is nothing to draft, which is no failure. */
export async function draftWeek({
  relationship,
  week,
}: {
  relationship: string;
  week: string;
}): Promise<string> {
  const { freezeWeek } = await import("@/lib/data/weeks/weekly-freeze");
  try {
    const drafted = await freezeWeek("job", relationship, week);
    if (!drafted.ok) return drafted.problems.map(({ message }) => message).join(" ");
    return drafted.frozen ? "drafted" : "There was a draft or a publication already; it stays.";
  } catch (problem) {
    if (problem instanceof NotFound) return "The relationship was archived meanwhile.";
    throw problem;
  }
}
