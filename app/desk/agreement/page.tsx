import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMonth, plain } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { type AgreementReport, agreementReport, RESAMPLING } from "@/lib/data/coding/agreement-report";
import { coincidenceView } from "@/lib/data/coding/coincidence-view";
import { standingOverlap } from "@/lib/data/coding/overlap-setting";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { METRIC_OF } from "@/lib/engine/agreement/coded-variables";
import { namedRelationship } from "../named-relationship";
import { NoRelationship } from "../no-relationship";
import { type AgreementQuery, agreementAddress, variableOf } from "./agreement-address";
import { PartTable, VariableTable } from "./agreement-tables";
import { PAIRS_TO_TELL, saidInWords, VARIABLE_WORDS } from "./agreement-words";
import { CoincidenceTable } from "./coincidence-table";
import { OverlapForm } from "./overlap-form";
import { PairsBehind } from "./pairs-behind";

type Props = { searchParams: Promise<Query> };

async function AgreementPage({ searchParams }: Props) {
  const person = await requirePerson("summary.write");
  const values = await searchParams;
  const { relationship, relationships } = await namedRelationship(queryText(values, "relationship"));
  if (!relationship) return <NoRelationship title="Agreement" />;
  const query = queryOf(relationship.slug, values);
  const { variable } = query;
  const [report, view, overlap, codebook] = await Promise.all([
    agreementReport(person, relationship.slug, variable),
    coincidenceView(person, relationship.slug, variable, query.cell),
    standingOverlap(relationship.id),
    currentCodebook(),
  ]);
  const sides = { sideA: relationship.sideA.name, sideB: relationship.sideB.name };
  const inWords = (value: string) => saidInWords(variable, value, { codebook, ...sides });
  const named = METRIC_OF[variable] === "nominal";
  const days = report.variables.find((one) => one.variable === "start")?.days;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> · agreement · <CodedText text={relationship.name} />
          </>
        }
        title={titleOf(report)}
        lead={leadOf(report)}
      />
      {relationships.length > 1 ? (
        <TabsNav
          label="Relationships"
          tabs={relationships.map(({ slug, name }) => ({
            href: agreementAddress({ relationship: slug, variable, cell: null }),
            label: isolate(name),
            current: slug === relationship.slug,
          }))}
        />
      ) : null}
      {report.pairs === 0 ? (
        <EmptyState title="Nothing has been coded twice yet">
          <p>
            {overlap.share === 0
              ? "No document is coded twice so far: set a share below."
              : `${Math.round(overlap.share * 100)} % of the documents that come are coded twice. Agreement is told once two coders have finished one and found the same happening.`}
          </p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="variables" className="mt-8">
            <SectionHeading
              id="variables"
              title="By variable"
              note={`Krippendorff’s α: 1 is agreement throughout, 0 no more than by chance; undefined where nothing varies. Names by themselves, intensities and days by how far they lie apart. Intervals from ${RESAMPLING.resamples.toLocaleString("en-GB")} resamples of whole pairs, from ${PAIRS_TO_TELL} pairs on. κ where there are two coders only.`}
            />
            <VariableTable relationship={relationship.slug} rows={report.variables} />
            {days ? (
              <p className="mt-3 max-w-3xl text-[0.9375rem]">
                First days: {count(days.same, "pair")} of {days.pairs} on the same day
                {days.furthest === 0
                  ? "."
                  : `; ${plain(days.median)} days apart in the middle, ${plain(days.mean)} on average, ${days.furthest} at most.`}
              </p>
            ) : null}
          </section>
          <section aria-labelledby="parts" className="mt-12">
            <SectionHeading id="parts" title={`${VARIABLE_WORDS[variable]}: who, what and when`} />
            <TabsNav
              label="Variables"
              tabs={report.variables.map((one) => ({
                href: agreementAddress({ ...query, variable: one.variable, cell: null }),
                label: VARIABLE_WORDS[one.variable],
                current: one.variable === variable,
              }))}
            />
            <div className="mt-4 grid gap-y-8">
              <PartTable caption="By pair of coders" heading="Coders" rows={report.coders} kappa={named} />
              <PartTable
                caption="By type that either gave"
                heading="Type"
                rows={report.types}
                kappa={named}
                nameOf={isolate}
              />
              <PartTable
                caption="By month in which the later of the two was done"
                heading="Month"
                rows={report.months}
                kappa={named}
                nameOf={(month) => formatMonth(`${month}-01`)}
              />
            </div>
          </section>
          <section aria-labelledby="matrix" className="mt-12">
            <SectionHeading
              id="matrix"
              title="What was given together"
              note="Each pair stands in it twice, once from either coder, so that it is the same from both. Off the diagonal the two differ. A number opens the pairs behind it."
            />
            <CoincidenceTable
              view={view}
              query={query}
              inWords={inWords}
              caption={`Coincidence matrix of ${VARIABLE_WORDS[variable].toLowerCase()}, ${view.total} values`}
            />
            <div id="behind" className="mt-6">
              {view.behind && query.cell ? (
                <PairsBehind
                  rows={view.behind}
                  inWords={inWords}
                  caption={`Behind ${inWords(query.cell.row)} and ${inWords(query.cell.column)}: ${count(view.behind.length, "pair")}`}
                />
              ) : null}
            </div>
          </section>
        </>
      )}
      <OverlapForm slug={relationship.slug} overlap={overlap} />
    </div>
  );
}

function queryOf(relationship: string, values: Query): AgreementQuery {
  const [row, column] = [queryText(values, "row"), queryText(values, "column")];
  const cell = row === "" || column === "" ? null : { row, column };
  return { relationship, variable: variableOf(queryText(values, "variable")), cell };
}

function titleOf({ pairs, worst, variables }: AgreementReport): string {
  if (pairs === 0) return "Agreement";
  if (pairs < PAIRS_TO_TELL) return "Too few pairs so far to tell where coders differ";
  const perfect = variables.every(({ percent }) => percent === 1);
  if (perfect) return "Coders agree throughout";
  return worst === null
    ? "Agreement cannot be told yet"
    : `Coders differ most on ${inSentence(VARIABLE_WORDS[worst])}`;
}

const inSentence = (words: string) => (words === "Who acted" ? "who acted" : `the ${words.toLowerCase()}`);

function leadOf({ documents, pairs, orphans }: AgreementReport): string | null {
  if (documents === 0) return null;
  const found = `From ${count(documents, "document")} that two people have coded without seeing each other’s codes: ${count(pairs, "happening")} that both found`;
  return `${found}${orphans > 0 ? `, ${orphans} that one of them alone found.` : "."}`;
}

export default titled("Agreement", AgreementPage);
