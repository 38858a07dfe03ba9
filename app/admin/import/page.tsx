import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { requirePerson } from "@/lib/auth/require-person";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Import a relationship" };

export default async function ImportPage() {
  await requirePerson("relationship.manage");
  return (
    <div className="page pb-16">
      <PageHeading
        kicker="Administration"
        title="Import a relationship"
        lead="Loads signals in the record format. Signals that stand already get a new revision where they differ; what the file does not hold is left alone."
      />
      <ImportForm />
    </div>
  );
}
