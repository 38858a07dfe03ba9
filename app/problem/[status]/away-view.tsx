import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";

/** Says that it will pass, and what is safe. */
export function AwayView({ asked }: { asked: string }) {
  return (
    <div className="pb-16" role="alert">
      <PageHeading kicker="503" title="The database does not answer" />
      <p className="prose-text">
        The product runs, and its database cannot be reached just now; it comes back by itself. Nothing was
        half-saved: a change is stored whole or not at all.
      </p>
      <p className="mt-6 flex flex-wrap items-center gap-4">
        <ButtonLink href={asked} prefetch={false}>
          Try again
        </ButtonLink>
        <Link href="/">List of relationships</Link>
      </p>
    </div>
  );
}
