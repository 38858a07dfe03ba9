import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { RuleChange } from "@/lib/codebook/editing/codebook-changes";
import { BeforeAndNow } from "./before-and-now";

const KIND: Record<RuleChange["kind"], string> = {
  changed: "Rules changed",
  added: "Rules added",
  removed: "Rules removed",
};

/** Rules that came, went or changed, word for word. */
export function RulesSection({
  rules,
  moved,
  a,
  b,
}: {
  rules: RuleChange[];
  moved: boolean;
  a: number;
  b: number;
}) {
  if (rules.length === 0 && !moved) return null;
  return (
    <section aria-labelledby="rules">
      <SectionHeading
        id="rules"
        title="Rules"
        note={moved ? "Rules of both versions stand in another order." : null}
      />
      {(["changed", "added", "removed"] as const).map((kind) => {
        const own = rules.filter((rule) => rule.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} className="mt-5">
            <h3 className="font-serif text-lg">{KIND[kind]}</h3>
            <ul>
              {own.map((rule) => (
                <li key={`${kind} ${rule.title}`} className="border-b border-hair py-2">
                  <p className="font-semibold">
                    <CodedText text={rule.title} />
                  </p>
                  <RuleWords rule={rule} a={a} b={b} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function RuleWords({ rule, a, b }: { rule: RuleChange; a: number; b: number }) {
  const { before, after } = rule;
  if (!before || !after) return <p className="mt-1 max-w-3xl">{(after ?? before)?.text}</p>;
  return (
    <>
      {before.title === after.title ? null : (
        <BeforeAndNow what="Title" before={before.title} now={after.title} a={a} b={b} />
      )}
      {before.text === after.text ? null : (
        <BeforeAndNow what="Text" before={before.text} now={after.text} a={a} b={b} />
      )}
    </>
  );
}
