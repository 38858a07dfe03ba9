import type { ChangeWords } from "@/lib/brief/scenario-words";
import { isolate } from "@/lib/codebook/isolate";

/** What a scenario supposes, in words: for print, for readers without scripts, and for who only opens the address. */
export function Assumed({ name, changes }: { name: string; changes: readonly ChangeWords[] }) {
  if (changes.length === 0) return null;
  return (
    <div className="pb-4 text-sm">
      <p className="font-semibold wrap-anywhere">
        {name.trim() ? `“${isolate(name.trim())}” supposes` : "This scenario supposes"}
      </p>
      <ul className="list-disc pl-5">
        {changes.map(({ key, words, detail }) => (
          <li key={key} className="wrap-anywhere">
            {words} {detail ? <span className="block text-xs text-muted">{detail}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
