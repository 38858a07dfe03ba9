import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";

/** What a used, revoked, expired or mistyped one-time link shows. */
export function DeadLink({ next }: { next: string }) {
  return (
    <div className="page pb-16">
      <PageHeading title="This link does not work any more" />
      <p className="prose-text">
        It was used, replaced or revoked, or its time is over. {next} If you have an account,{" "}
        <Link href="/sign-in">sign in</Link>.
      </p>
    </div>
  );
}
