import { siteOrigin } from "@/app/site-origin";
import { can } from "@/lib/auth/permission";
import { draftPolicy } from "@/lib/auth/security-headers";
import { currentPerson } from "@/lib/auth/who";
import { DRAFT_FORMS, draftDocument } from "@/lib/data/publication/draft-document";
import { missing } from "../../edition-route";

/** The draft as readers would get it, for the frame of the preview. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ relationship: string; week: string }> },
): Promise<Response> {
  const person = await currentPerson();
  if (!can(person, "summary.write")) return missing();
  const { relationship: slug, week } = await params;
  const asked = new URL(request.url).searchParams.get("as");
  const form = DRAFT_FORMS.find((one) => one === asked) ?? "page";
  const document = await draftDocument(person, { slug, week, form, origin: siteOrigin(request.headers) });
  if (document === null) return missing();
  return new Response(document, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": draftPolicy(),
      "X-Frame-Options": "SAMEORIGIN",
      "Cache-Control": "no-store",
    },
  });
}
