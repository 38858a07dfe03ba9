import { keyed } from "@/app/_ui/keyed";
import { Link } from "@/app/_ui/link";
import type { Finding } from "@/lib/brief/weekly/lint/finding";

const PLACES = new Map([
  ["headline", "headline"],
  ["lead", "lead"],
  ["arrowReason", "reason of the arrow"],
  ["arrowWhy", "why another arrow"],
  ["assessment", "assessment"],
]);

/** In which text of the draft it stands; empty where the sentence says so itself. */
function placeOf(field: string): string {
  const point = /^points\.(\d+)\.(?:text|says|matters)$/.exec(field)?.[1];
  const name = point === undefined ? PLACES.get(field) : `point ${Number(point) + 1}`;
  return name === undefined ? "" : ` (${name})`;
}

/** What the linter says of a draft. `edit`: the address of its form, where the findings stand elsewhere. */
export function FindingList({ findings, edit }: { findings: Finding[]; edit?: string }) {
  return (
    <aside aria-labelledby="findings" className="text-sm">
      <h2 id="findings" className="border-t border-rule pt-3 text-lg">
        Before it is published
      </h2>
      {findings.length === 0 ? (
        <p className="mt-1 text-muted">Nothing stands against it.</p>
      ) : (
        <ul className="mt-1">
          {findings.map(({ field, severity, message }, at) => (
            <li key={keyed(at, message)} className="border-b border-hair py-1.5 wrap-anywhere">
              <strong className={severity === "stops" ? "text-warm" : "font-semibold"}>
                {severity === "stops" ? "Stops it" : "Consider"}
                {placeOf(field)}:
              </strong>{" "}
              {message}
              {edit === undefined && field !== "" ? (
                <>
                  {" "}
                  <a href={`#${field.replace(/\.signals$/, ".text")}`}>Show</a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {edit === undefined || findings.length === 0 ? null : (
        <p className="mt-2">
          <Link href={edit}>Edit the draft</Link>
        </p>
      )}
    </aside>
  );
}
