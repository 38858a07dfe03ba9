import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { withDocumentFaces } from "@/lib/data/faces/carried-faces";
import type { EditionHead } from "@/lib/publication/edition-head";
import { publicationPage } from "@/lib/publication/page/publication-page";

/** The finished page of an edition, or of a draft as it would be, with the letters of our faces that it needs: the bytes that are kept and sent. */
export async function finishedPage(
  snapshot: WeeklySnapshot,
  head: EditionHead,
): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(await withDocumentFaces(publicationPage(snapshot, head)));
}
