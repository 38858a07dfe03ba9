import { redirect } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { nextPath } from "@/lib/auth/next-path";
import { currentPerson } from "@/lib/auth/who";
import { enter } from "./actions";

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

async function SignInPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next, "/");
  if (await currentPerson()) redirect(next);
  return (
    <div className="page pb-16">
      <PageHeading title="Sign in" />
      <ActionForm
        action={enter}
        refusedTitle="You are not signed in"
        submitLabel="Sign in"
        fields={[
          { name: "email", label: "E-mail address", kind: "email", autoComplete: "username" },
          { name: "password", label: "Password", kind: "password", autoComplete: "current-password" },
          { name: "next", label: "", kind: "hidden", value: next },
        ]}
      />
      <p className="mt-8 prose-text text-muted">
        No account, or the password is lost? An administrator can send you a link.
      </p>
    </div>
  );
}

export default titled("Sign in", SignInPage);
