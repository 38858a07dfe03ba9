import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { typedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { CodebookForm } from "./codebook-form";

async function NewCodebookPage() {
  const { id } = await requirePerson("codebook.manage");
  const codebook = await currentCodebook();
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/codebook">Codebook</Link>}
        title="New codebook version"
        lead={
          <p>
            Filled with version {codebook.version}, which is in use. How it reads stands on{" "}
            <Link href="/codebook">the page of the codebook</Link>.
          </p>
        }
      />
      <CodebookForm
        base={codebook.version}
        start={typedCodebook(codebook)}
        draftKey={`new codebook version ${id}`}
      />
    </>
  );
}

export default titled("New codebook version · Administration", NewCodebookPage);
