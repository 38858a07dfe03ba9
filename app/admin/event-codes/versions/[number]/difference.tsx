import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import type { Codebook } from "@/lib/codebook/codebook";
import type { MappedCode } from "@/lib/event-files/proposals/code-mapping";
import { labelledCodes } from "@/lib/event-files/proposals/labelled-codes";
import type { Altered, MappingDifference } from "@/lib/event-files/proposals/mapping-difference";
import { CodeTable, FamilyOf, TypeOf } from "../../code-table";
import { EnergyWords } from "../../energy-words";
import { SCHEME_NAMES } from "../../scheme-names";

/** What a version says otherwise than the one before it; nothing where nothing differs. */
export function Difference({
  difference: { codes, energy },
  codebook,
}: {
  difference: MappingDifference;
  codebook: Codebook;
}) {
  const whole = { codebook, entryHref: null };
  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-6">
      {codes.added.length > 0 ? (
        <CodeTable caption="Codes added" rows={labelledCodes(codes.added)} {...whole} />
      ) : null}
      {codes.changed.length > 0 ? <ChangedCodes changed={codes.changed} codebook={codebook} /> : null}
      {codes.removed.length > 0 ? (
        <CodeTable caption="Codes taken out" rows={labelledCodes(codes.removed)} {...whole} />
      ) : null}
      <WordsOf title="Words of energy added" words={energy.added} />
      {energy.changed.length > 0 ? (
        <div>
          <h3 className="text-sm text-muted">Words of energy written otherwise</h3>
          <ul className="mt-1">
            {energy.changed.map(({ before, after }) => (
              <li key={`${after.in} ${after.word}`}>
                <BeforeAfter before={<CodedText text={before.word} />}>
                  <CodedText text={after.word} />
                </BeforeAfter>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <WordsOf title="Words of energy taken out" words={energy.removed} />
    </div>
  );
}

function WordsOf({ title, words }: { title: string; words: MappingDifference["energy"]["added"] }) {
  if (words.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm text-muted">{title}</h3>
      <EnergyWords words={words} hrefOf={null} />
    </div>
  );
}

/** Codes of both versions, with what each is proposed as before and after. */
function ChangedCodes({ changed, codebook }: { changed: Altered<MappedCode>[]; codebook: Codebook }) {
  const rows = labelledCodes(changed.map(({ after }) => after)).flatMap((after) => {
    const found = changed.find((one) => one.after.scheme === after.scheme && one.after.code === after.code);
    return found ? [{ before: found.before, after }] : [];
  });
  return (
    <DataTable
      stacked={2}
      caption="Codes changed"
      rows={rows}
      rowKey={({ after }) => `${after.scheme} ${after.code}`}
      columns={[
        {
          key: "code",
          heading: "Code",
          rowHeader: true,
          whole: true,
          className: "wrap-anywhere",
          cell: ({ after }) => (
            <>
              {after.code}{" "}
              <span className="block text-sm font-normal text-muted">
                {SCHEME_NAMES[after.scheme]}
                {after.label ? `: ${after.label}` : ""}
              </span>
            </>
          ),
        },
        {
          key: "family",
          heading: "Family",
          whole: true,
          cell: ({ before, after }) =>
            before.family === after.family ? (
              <FamilyOf entry={after} />
            ) : (
              <BeforeAfter before={<FamilyOf entry={before} />}>
                <FamilyOf entry={after} />
              </BeforeAfter>
            ),
        },
        {
          key: "type",
          heading: "Type",
          whole: true,
          cell: ({ before, after }) =>
            before.type === after.type ? (
              <TypeOf entry={after} codebook={codebook} />
            ) : (
              <BeforeAfter before={<TypeOf entry={before} codebook={codebook} />}>
                <TypeOf entry={after} codebook={codebook} />
              </BeforeAfter>
            ),
        },
      ]}
    />
  );
}

function BeforeAfter({ before, children }: { before: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <del className="text-muted">
        <span className="sr-only">was </span>
        {before}
      </del>{" "}
      →{" "}
      <ins className="no-underline">
        <span className="sr-only">is </span>
        {children}
      </ins>
    </>
  );
}
