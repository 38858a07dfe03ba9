import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { changesHeadline, changesLead } from "@/lib/brief/codebook/changes-headline";
import type { AddressValues } from "@/lib/charts/address/range";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { getCodebook, listCodebookVersions } from "@/lib/data/versions/codebook-versions";
import { ChangedTypes } from "./changed-types";
import { parseCompareAddress } from "./compare-address";
import { RulesSection } from "./rules-section";
import { WholeTypes } from "./whole-types";

const KICKER = <Link href="/codebook">Codebook</Link>;

async function CompareCodebooksPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  await requireReader();
  const versions = await listCodebookVersions();
  const [live, before, ...older] = versions;
  if (!live || !before)
    return (
      <>
        <PageHeading kicker={KICKER} title="Codebook versions compared" />
        <EmptyState title="There is nothing to compare yet">
          <p>
            The codebook has one version so far. What it says stands on{" "}
            <Link href="/codebook">its own page</Link>.
          </p>
        </EmptyState>
      </>
    );
  const { a, b, problems } = parseCompareAddress(await searchParams, [live, before, ...older]);
  const [then, now] = await Promise.all([getCodebook(a.version), getCodebook(b.version)]);
  const changes = codebookChanges(then, now);
  const choices = versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }));
  return (
    <>
      <PageHeading
        kicker={KICKER}
        title={changesHeadline(a.version, b.version, changes)}
        lead={
          <>
            <p>{changesLead(changes)}</p>
            {b.note ? (
              <p className="mt-2 text-base">
                Reason for version {b.version}: “<CodedText text={b.note} />”
              </p>
            ) : null}
          </>
        }
      />
      {problems.map((problem) => (
        <Notice key={problem}>{problem}</Notice>
      ))}
      <FilterForm action="/codebook/compare" label="What is compared" submitLabel="Compare">
        <SelectField key={`a${a.version}`} name="a" label="From" options={choices} defaultValue={a.version} />
        <SelectField key={`b${b.version}`} name="b" label="to" options={choices} defaultValue={b.version} />
      </FilterForm>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-2">
        <WholeTypes id="added" title="Types added" types={changes.added} />
        <WholeTypes id="removed" title="Types removed" types={changes.removed} />
        <ChangedTypes changed={changes.changed} a={a.version} b={b.version} />
        <RulesSection rules={changes.rules} moved={changes.rulesMoved} a={a.version} b={b.version} />
      </div>
    </>
  );
}

export default titled("Codebook versions compared", CompareCodebooksPage);
