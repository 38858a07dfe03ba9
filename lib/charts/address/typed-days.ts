import { readTypedDay } from "@/lib/codebook/typed-day";

/** Parameters of an address that hold a day, by name; the day of each event has the name of its relationship in its own. */
const DAYS = /^(from|to|at|knownOn|codedOn|through|nowCodedOn|nowThrough|common|event-.+)$/;

/**
 * The parameters of an address with every day that was typed into a form written as addresses keep it; null: they are so already. What
 * cannot be read stays for the page to name.
 * `withIsoDays(new URLSearchParams("from=8+Sep+2025"))?.toString() // => "from=2025-09-08"`
 */
export function withIsoDays(params: URLSearchParams): URLSearchParams | null {
  const written = new URLSearchParams();
  let changed = false;
  for (const [name, value] of params) {
    const { iso } = DAYS.test(name) && value.trim() !== "" ? readTypedDay(value) : { iso: null };
    changed ||= iso !== null && iso !== value;
    written.append(name, iso ?? value);
  }
  return changed ? written : null;
}
