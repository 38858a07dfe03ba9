import { Link } from "@/app/_ui/link";
import { PageHeading } from "./_ui/page-heading";
import { DocumentTitle } from "./_ui/titled";

export default function NotFoundPage() {
  return (
    <div className="pb-16">
      <DocumentTitle>Not found</DocumentTitle>
      <PageHeading kicker="404" title="There is no such page" />
      <p className="prose-text">
        The address may be mistyped, or what stood here is kept under another name. Start again from the{" "}
        <Link href="/">list of relationships</Link>.
      </p>
    </div>
  );
}
