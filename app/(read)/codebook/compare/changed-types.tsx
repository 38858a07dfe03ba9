import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { PART_LABEL, partWords } from "@/lib/brief/codebook/type-words";
import { count } from "@/lib/charts/format/format";
import type { ChangedType, TypePart } from "@/lib/codebook/editing/codebook-changes";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { BeforeAndNow } from "./before-and-now";

/** Types of both versions that differ, part by part; words for headlines that are new for many fold away. */
export function ChangedTypes({ changed, a, b }: { changed: ChangedType[]; a: number; b: number }) {
  if (changed.length === 0) return null;
  const newWords = changed.filter(({ before, parts }) => parts.includes("phrase") && !before.phrase);
  const rest = changed
    .map((type) => ({ ...type, parts: type.parts.filter((part) => part !== "phrase" || type.before.phrase) }))
    .filter(({ parts }) => parts.length > 0);
  return (
    <>
      {rest.length === 0 ? null : (
        <section aria-labelledby="changed">
          <SectionHeading
            id="changed"
            title="Types changed"
            note={`${count(rest.length, "type")}, part by part`}
          />
          {[...FAMILIES, null].map((family) => (
            <OfFamily key={family} family={family} types={rest} a={a} b={b} />
          ))}
        </section>
      )}
      {newWords.length === 0 ? null : (
        <section aria-labelledby="words">
          <SectionHeading
            id="words"
            title="Words for headlines"
            note={`Version ${a} had none for ${count(newWords.length, "type")} of both versions.`}
          />
          <details className="mt-2">
            <summary className="py-1.5 text-[0.9375rem]">What version {b} calls one and several</summary>
            <dl className="mt-1 gap-x-12 lg:columns-2">
              {newWords.map(({ code, label, after }) => (
                <div key={code} className="break-inside-avoid border-b border-hair py-1.5 text-[0.9375rem]">
                  <dt className="font-medium">
                    <CodedText text={label} />
                  </dt>
                  <dd>{partWords(after, "phrase")}</dd>
                </div>
              ))}
            </dl>
          </details>
        </section>
      )}
    </>
  );
}

type Shown = ChangedType & { parts: TypePart[] };

function OfFamily({
  family,
  types,
  a,
  b,
}: {
  family: ChangedType["family"];
  types: Shown[];
  a: number;
  b: number;
}) {
  const own = types.filter((type) => type.family === family);
  if (own.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 font-serif text-lg">{family === null ? "Any family" : FAMILY_LABEL[family]}</h3>
      <ul>
        {own.map(({ code, label, before, after, parts }) => (
          <li key={code} className="border-b border-hair py-2">
            <p className="font-semibold">
              <CodedText text={label} /> <span className="text-xs font-normal text-muted">{code}</span>
            </p>
            {parts.map((part) => (
              <BeforeAndNow
                key={part}
                what={PART_LABEL[part]}
                before={partWords(before, part)}
                now={partWords(after, part)}
                a={a}
                b={b}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
