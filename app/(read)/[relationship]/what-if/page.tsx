import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { NO_SCENARIO } from "@/lib/codebook/scenarios/scenario";
import { decodeScenario } from "@/lib/codebook/scenarios/scenario-format";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { answerScenario } from "@/lib/data/readings/scenarios/scenario-answer";
import { scenarioInput } from "@/lib/data/readings/scenarios/scenario-input";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { RangeBar } from "../range-bar";
import { RelationshipNav } from "../relationship-nav";
import { VerdictStrip } from "../verdict-strip";
import { parseViewAddress } from "../view-address";
import { findViewed } from "../viewed-relationship";
import { VintageNotice } from "../vintage-notice";
import { LaterPanel } from "./later-panel";

import { supposedTypes } from "./supposed-types";
import { UnreadScenario } from "./unread-scenario";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return {
    description: found && `Suppose signals and see what the index of ${isolate(found.name)} would be.`,
  };
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `What if? ${isolate(found.name)}`;
}

async function WhatIfPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const values = await searchParams;
  const address = await parseViewAddress(relationship, values);
  const code = addressValue(values, "s");
  const decoded = code === null ? null : decodeScenario(code);
  const [base, codebook] = await Promise.all([
    loadReadingBase(relationship, address.vintage),
    currentCodebook(),
  ]);
  const path = `/${relationship.slug}/what-if`;
  const input = scenarioInput(base, address.range);
  const initial = decoded?.ok ? decoded.scenario : null;
  return (
    <>
      <PageHeading
        kicker={
          <Link href={address.href(`/${relationship.slug}`)}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="What if?"
        lead="Suppose a signal, leave one out or move it, slide the method, and see at once what the index would be. Nothing here touches the coded signals, the index or any summary: a scenario lives in this page and its address."
      />
      {/* Seen where scripts do not run. */}
      <div className="hidden noscript:block">
        <Notice>
          Making a scenario needs scripts, which this browser does not run. The chart below shows what is
          coded and, if the address holds a scenario, that scenario too.
        </Notice>
      </div>
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      {code !== null && decoded?.ok === false ? (
        <UnreadScenario problem={decoded.problem} code={code} />
      ) : null}
      <VerdictStrip
        relationship={relationship}
        vintage={address.vintage}
        day={address.range.to}
        href={address.href(`/${relationship.slug}`, { view: null })}
      />
      <RelationshipNav relationship={relationship} address={address} current="what-if" />
      <LaterPanel
        input={input}
        asked={
          input.signals === null
            ? {
                first: await answerScenario(base, address.range, initial ?? NO_SCENARIO),
                addresses: {
                  reading: address.href(`${path}/reading`),
                  found: address.href(`${path}/found`),
                },
              }
            : null
        }
        types={supposedTypes(codebook)}
        initial={initial}
        slug={relationship.slug}
        path={path}
        version={base.methodVersion}
      >
        <RangeBar address={address} path={path} keep={{ s: decoded?.ok ? code : null }} />
        <VintageNotice vintage={address.vintage} address={address} path={path} />
      </LaterPanel>
    </>
  );
}

export default titled(titleOf, WhatIfPage);
