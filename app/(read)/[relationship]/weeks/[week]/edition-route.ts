import { heldAnswer } from "@/app/held-answer";
import { requireReader } from "@/lib/auth/reader-door";
import { printedPolicy, publicationPolicy } from "@/lib/auth/security-headers";
import { LIVE } from "@/lib/charts/address/vintage";
import { editionFile } from "@/lib/data/publication/edition-files";
import { type Edition, findEdition } from "@/lib/data/publication/editions";
import { liveFacts } from "@/lib/data/publication/live-facts";
import { findRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { withLive } from "@/lib/publication/page/live-marks";
import { liveParts } from "@/lib/publication/page/live-parts";

/** What stands in the address of a week, or of one of its editions. */
export interface EditionParams {
  relationship: string;
  week: string;
  number?: string;
}

export interface AskedEdition {
  relationship: RelationshipRow;
  week: string;
  /** The edition that is asked for, else the newest; null: the week has none. */
  edition: Edition | null;
}

/**
 * The door of finished files: lets readers in and finds what is asked for. An address that there is not gets the page that tells so, which the page server
 * puts in place of an empty one.
 */
export function editionRoute(work: (request: Request, asked: AskedEdition) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<EditionParams> }): Promise<Response> => {
    await requireReader();
    const { relationship: slug, week, number } = await params;
    const relationship = await findRelationship(slug);
    if (!relationship) return missing(request);
    const place = placeOfWeek(relationship, week, LIVE);
    if (place === "no-such-week" || place === "before-tracking") return missing(request);
    if (number !== undefined && !/^[1-9]\d{0,4}$/.test(number)) return missing(request);
    const edition = await findEdition(
      relationship.id,
      week,
      number === undefined ? undefined : Number(number),
    );
    return await work(request, { relationship, week, edition });
  };
}

/** An empty page of this status, for which the page server sends the one that tells what is missing; in place of a file a sentence. */
export const missing = (request: Request) =>
  /\.(pdf|zip|xlsx|csv)$/.test(new URL(request.url).pathname)
    ? said("There is no such relationship, week or edition.")
    : new Response(null, { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" } });

/** The page of an edition as it was finished, with what is live put in; null: it was never made, as of weeks published before there were editions. */
export async function pageAnswer(
  request: Request,
  { relationship, edition }: AskedEdition,
): Promise<Response | null> {
  const file = edition && (await editionFile(edition.id, "PAGE"));
  if (!file) return null;
  const parts = liveParts(await liveFacts(relationship, edition));
  return heldAnswer(request, withLive(new TextDecoder().decode(file.bytes), parts), {
    "Content-Type": file.mediaType,
    "Content-Security-Policy": publicationPolicy(),
  });
}

/** The PDF of an edition, or a sentence that says why there is none. */
export async function pdfAnswer(request: Request, { edition, week }: AskedEdition): Promise<Response> {
  if (!edition) return said(`${week} is not published, or was before there were editions: it has no PDF.`);
  const file = await editionFile(edition.id, "PDF");
  if (!file)
    return said(
      "The PDF of this edition is not made: it follows its publication within minutes, where the server has a browser to print with. The page itself prints the same.",
    );
  return heldAnswer(request, file.bytes, {
    "Content-Type": file.mediaType,
    "Content-Security-Policy": printedPolicy(),
    "Content-Disposition": `inline; filename="${edition.slug}-${week}-${edition.number}.pdf"`,
  });
}

const said = (sentence: string) =>
  new Response(`${sentence}\n`, { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } });
