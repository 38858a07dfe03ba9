import { Link } from "@/app/_ui/link";
import { PageHeading } from "./_ui/page-heading";
import { DocumentTitle } from "./_ui/titled";

export default function ForbiddenPage() {
  return (
    <div className="page pb-16">
      <DocumentTitle>Not allowed</DocumentTitle>
      <PageHeading kicker="403" title="Your role does not open this page" />
      <p className="prose-text">
        You are signed in, but this page needs another role. An administrator can give you one; what you may
        do now stands on <Link href="/account">your account page</Link>.
      </p>
    </div>
  );
}
