import { editionFile, keepEditionFile } from "@/lib/data/publication/edition-files";
import { getEdition } from "@/lib/data/publication/editions";
import { db } from "@/lib/db/client";
import { NoBrowser, publicationPdf } from "./publication-pdf";

/** What came of making the PDF of an edition. */
export type PdfMade = "made" | "there already" | NoBrowser;

/** Makes the PDF of an edition from its kept page and keeps it: once, however often it is asked. */
export async function makeEditionPdf(
  editionId: string,
  print: typeof publicationPdf = publicationPdf,
): Promise<PdfMade> {
  if (await editionFile(editionId, "PDF")) return "there already";
  const [{ number }, page] = await Promise.all([getEdition(editionId), editionFile(editionId, "PAGE")]);
  if (!page) throw new Error(`the edition ${editionId} has no finished page to print`);
  const html = new TextDecoder().decode(page.bytes);
  // The address that the page was finished with: what is printed leads where the page does.
  const [, week] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? [];
  if (week === undefined) throw new Error(`the page of the edition ${editionId} names no address`);
  const pdf = await print(html, `${week}/editions/${number}`);
  if (pdf instanceof NoBrowser) return pdf;
  await keepEditionFile(db, editionId, "PDF", "application/pdf", pdf);
  return "made";
}

/** The same as a job: what it gives back says whether there is one, and why not. */
export async function printEdition(editionId: string): Promise<string> {
  const made = await makeEditionPdf(editionId);
  return made instanceof NoBrowser ? made.sentence : made;
}
