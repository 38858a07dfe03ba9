import { type RecodeChoice, recodeParams } from "@/lib/codebook/recoding/recode-choice";

/** The page of a choice, with more that its address says. */
export function recodeAddress(choice: RecodeChoice, more: Record<string, string> = {}): string {
  const params = recodeParams(choice);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return `/admin/codebook/recode?${params}`;
}
