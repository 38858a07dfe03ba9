import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { typedMethod } from "@/lib/codebook/method-form";
import { methodParameters } from "@/lib/codebook/method-parameters";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { MethodForm } from "./method-form";

async function NewMethodPage() {
  const { id } = await requirePerson("method.manage");
  const { version, method, panel } = await currentMethod();
  const fields = methodParameters(method).map(({ path, group, label }) => ({ path, group, label }));
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/method">Method</Link>}
        title="New method version"
        lead={
          <p>
            Filled with version {version}, which is in use. What the figures mean stands on{" "}
            <Link href="/method">the page about the method</Link>.
          </p>
        }
      />
      <MethodForm
        base={version}
        fields={fields}
        start={typedMethod(method, panel)}
        draftKey={`new method version ${id}`}
        today={new Date().toISOString().slice(0, 10)}
      />
    </>
  );
}

export default titled("New method version · Administration", NewMethodPage);
