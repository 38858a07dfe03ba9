import { notFound, redirect } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { DRAFT_FORMS, type DraftForm } from "@/lib/data/publication/draft-document";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { findOpenDraft } from "@/lib/data/weeks/weekly-draft";
import { TestMail } from "../_mail/test-mail";
import { WeekKicker } from "../week-kicker";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
  searchParams: Promise<AddressValues>;
}

const LABEL: Record<DraftForm, string> = { page: "Page", phone: "Phone", paper: "Paper", mail: "Mail" };

const NOTE: Record<DraftForm, string> = {
  page: "As the page stands in a wide window.",
  phone: "As the page stands on a phone, 390 pixels wide.",
  paper: "As it prints on A4, without the ends of the sheets; the PDF is made when the week is published.",
  mail: "As the mail looks; what each subscriber is told at its foot is left out.",
};

// Of the frame, in px. A phone of today is 844 px high; a sheet of A4 is 794 px wide at 96 px an inch.
const SIZE: Record<DraftForm, string> = {
  page: "w-full h-[80vh]",
  phone: "w-[390px] max-w-full h-[844px]",
  paper: "w-[794px] max-w-full h-[1123px]",
  mail: "w-[700px] max-w-full h-[80vh]",
};

/** The draft as readers would get it, in each of its forms. */
async function PreviewPage({ params, searchParams }: Props) {
  await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship || placeOfWeek(relationship, week) === "no-such-week") notFound();
  const base = `/${slug}/weeks/${week}`;
  // Published, or not coded yet: the page of the week says which.
  if (!(await findOpenDraft(relationship, week))) redirect(base);
  const asked = addressValue(await searchParams, "as");
  const form = DRAFT_FORMS.find((one) => one === asked) ?? "page";
  return (
    <>
      <PageHeading
        kicker={<WeekKicker {...{ relationship, week }} />}
        title="Preview of the weekly summary"
      />
      <TabsNav
        label="Forms of the summary"
        tabs={DRAFT_FORMS.map((one) => ({
          href: one === "page" ? `${base}/preview` : `${base}/preview?as=${one}`,
          label: LABEL[one],
          current: one === form,
        }))}
      />
      <p className="my-3 text-sm text-muted">{NOTE[form]}</p>
      {form === "mail" ? <TestMail relationship={slug} week={week} /> : null}
      <iframe
        src={`${base}/preview/document?as=${form}`}
        title={`The draft as ${LABEL[form].toLowerCase()}`}
        className={`mx-auto block border border-edge ${SIZE[form]}`}
      />
      <p className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={`${base}/edit`}>Edit</ButtonLink>{" "}
        <ButtonLink href={`${base}/publish`}>Publish …</ButtonLink>
      </p>
    </>
  );
}

export default titled("Preview of a weekly summary", PreviewPage);
