import { siteOrigin } from "@/app/site-origin";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { DRAFT_FORMS, draftDocument } from "@/lib/data/publication/draft-document";
import { missing } from "../edition-route";

/** The door of drafts: opens to editors alone, and for everybody else there is nothing at its address. */
export function draftRoute(answer: (document: string) => Response) {
  return async (
    request: Request,
    { params }: { params: Promise<{ relationship: string; week: string }> },
  ): Promise<Response> => {
    const person = await currentPerson();
    if (!can(person, "summary.write")) return missing(request);
    const { relationship: slug, week } = await params;
    const asked = new URL(request.url).searchParams.get("as");
    const form = DRAFT_FORMS.find((one) => one === asked) ?? "page";
    const document = await draftDocument(person, { slug, week, form, origin: siteOrigin(request.headers) });
    return document === null ? missing(request) : answer(document);
  };
}
