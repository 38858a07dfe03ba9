import type { FormProblem } from "@/app/_ui/error-summary";

/** A preview beside a refusal: which versions came in between is said by one of the two. */
export function saidOnce<Preview extends { between: string | null }>(
  preview: Preview | null,
  problems: readonly FormProblem[],
): Preview | null {
  const said = preview !== null && problems.some(({ message }) => message === preview.between);
  return said ? { ...preview, between: null } : preview;
}
