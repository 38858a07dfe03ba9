import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";

interface Props {
  relationship: { slug: string; name: string };
  slug: string;
  /** What is done to it, before and after its title. */
  verb: string;
  title: string;
  /** Number of the revision that is changed, where it matters. */
  revision?: number;
  then?: string;
  lead?: ReactNode;
}

/** Head of a page that changes a signal: where it stands, and what is done to it. */
export function ChangeHeading({ relationship, slug, revision, verb, title, then = "", lead }: Props) {
  return (
    <PageHeading
      kicker={
        <>
          <Link href="/desk">Desk</Link> · <CodedText text={relationship.name} /> ·{" "}
          <Link href={`/${relationship.slug}/signals/${slug}`}>The signal</Link>
          {revision === undefined ? null : ` · revision ${revision}`}
        </>
      }
      title={
        <>
          {verb} “<CodedText text={title} />”{then}
        </>
      }
      lead={lead}
    />
  );
}
