import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { tallyWords } from "@/lib/brief/link-words";
import { formatDay, plain, signed } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { SignalType } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { ACKNOWLEDGEMENT_WORDS, initiatorWords, PRECISION_WORDS } from "@/lib/codebook/signal-words";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

/** The coding of a signal as a list of terms. */
export function SignalFacts({
  fields,
  type,
  relationship,
  evidence,
  counted,
}: {
  fields: SignalFields;
  type: SignalType | null;
  relationship: RelationshipRow;
  evidence: number | null;
  /** How many of its happenings are coded singly. */
  counted: number;
}) {
  const { sideA, sideB } = relationship;
  return (
    <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-6 text-[0.9375rem]">
      <Term name="When">
        {formatWhen(fields.start, fields.end, fields.precision)}, known {PRECISION_WORDS[fields.precision]}
        {fields.dateAsWritten ? (
          <Aside>
            As written: <CodedText text={fields.dateAsWritten} />
          </Aside>
        ) : null}
        {fields.dateBasis ? (
          <Aside>
            <CodedText text={fields.dateBasis} />
          </Aside>
        ) : null}
        {fields.endPublished ? (
          <Aside>The ending became known on {formatDay(fields.endPublished)}.</Aside>
        ) : null}
      </Term>
      {fields.occurrences > 1 ? (
        <Term name="How many">
          {tallyWords(fields.occurrences, counted)}.
          <Aside>
            The intensity is that of one. Each weighs on its part of the days from the first to the last.
          </Aside>
        </Term>
      ) : null}
      {fields.status === null ? null : (
        <Term name="Lasting">
          {fields.status ? "It stands until it is ended." : "It happened, and fades."}
        </Term>
      )}
      <Term name="Intensity">
        {fields.scored ? signed(fields.intensity) : "counts 0"}
        {type && fields.scored ? (
          <Aside>
            Range of “<CodedText text={type.label} />
            ”: {signed(type.lowest)} to {signed(type.highest)}, usually {signed(type.defaultIntensity)}.
          </Aside>
        ) : null}
        {fields.intensityReason ? (
          <Aside>
            <CodedText text={fields.intensityReason} />
          </Aside>
        ) : null}
      </Term>
      <Term name="Evidence weight">
        {evidence === null ? "adds nothing" : plain(evidence, 2)}
        {fields.gradeReason ? (
          <Aside>
            <CodedText text={fields.gradeReason} />
          </Aside>
        ) : null}
      </Term>
      <Term name="Who acted">
        {initiatorWords(fields.initiator, isolate(sideA.name), isolate(sideB.name))}
      </Term>
      <Term name="Who said so">
        <CodedText text={sideA.name} /> {ACKNOWLEDGEMENT_WORDS[fields.acknowledgedByA]};{" "}
        <CodedText text={sideB.name} /> {ACKNOWLEDGEMENT_WORDS[fields.acknowledgedByB]}.
      </Term>
      {fields.contested ? (
        <Term name="Contested">
          <CodedText text={fields.contested} />
        </Term>
      ) : null}
      {type ? (
        <Term name="Codebook">
          <CodedText text={type.definition} />
        </Term>
      ) : null}
      {fields.facts.length > 0 ? <Term name="Rests on facts">{fields.facts.join(", ")}</Term> : null}
    </dl>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="border-b border-hair py-2 text-muted">{name}</dt>
      <dd className="border-b border-hair py-2 break-words">{children}</dd>
    </>
  );
}

/** A line below; the space before it is for browsers without style sheets. */
function Aside({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="block text-sm text-muted">{children}</span>
    </>
  );
}
