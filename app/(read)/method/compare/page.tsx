import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { compareHeadline, compareLead } from "@/lib/brief/method/method-compare-words";
import type { AddressValues } from "@/lib/charts/address/range";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { compareByMethods, listByTwoMethods } from "@/lib/data/versions/method-comparison";
import { listMethodVersions } from "@/lib/data/versions/method-versions";
import { AllSection } from "./all-section";
import { parseCompareAddress } from "./compare-address";
import { CompareForm } from "./compare-form";
import { LinesSection } from "./lines-section";
import { ParametersSection } from "./parameters-section";

const KICKER = <Link href="/method">How it is computed</Link>;

async function CompareMethodsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  await requireReader();
  const [versions, relationships] = await Promise.all([listMethodVersions(), listRelationships()]);
  const [live, before, ...older] = versions;
  if (!live || !before)
    return (
      <>
        <PageHeading kicker={KICKER} title="Method versions compared" />
        <EmptyState title="There is nothing to compare yet">
          <p>
            The method has one version so far. <Link href="/method">How it computes</Link> stands on its own
            page; when an administrator changes a parameter, both versions are compared here.
          </p>
        </EmptyState>
      </>
    );
  const address = parseCompareAddress(await searchParams, [live, before, ...older], relationships);
  const { relationship, at } = address;
  const [a, b] = [address.a.version, address.b.version];
  const [lines, rows] = await Promise.all([
    relationship ? compareByMethods(relationship, a, b, at) : null,
    listByTwoMethods(a, b),
  ]);
  const lead = lines ? compareLead(a, b, lines) : null;
  return (
    <>
      <PageHeading
        kicker={KICKER}
        title={compareHeadline(a, b, lines)}
        lead={
          <>
            {lead ? <p>{lead}</p> : null}
            {address.b.note ? (
              <p className="mt-2 text-base">
                Reason for version {b}: “<CodedText text={address.b.note} />”
              </p>
            ) : null}
          </>
        }
      />
      {address.problems.map((problem) => (
        <Notice key={problem}>{problem}</Notice>
      ))}
      <CompareForm
        address={address}
        versions={versions}
        relationships={relationships}
        at={lines?.at ?? null}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 pt-2">
        {lines ? <LinesSection lines={lines} a={a} b={b} /> : null}
        <ParametersSection a={address.a} b={address.b} />
        {rows.length > 0 ? <AllSection rows={rows} a={a} b={b} live={live.version} /> : null}
      </div>
    </>
  );
}

export default titled("Method versions compared", CompareMethodsPage);
