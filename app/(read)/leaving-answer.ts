import type { Drawing, LeavingWords } from "@/lib/charts/leaving/drawing";
import { framedDocument } from "@/lib/charts/leaving/framed-document";
import { framedPicture } from "@/lib/charts/leaving/framed-picture";

/** A figure on its way out of the site. */
export interface LeavingFigure {
  drawing: Drawing;
  words: LeavingWords;
  /** Of the file, without ending. */
  name: string;
}

/** As a picture that carries its title, legend, source, date and address. */
export function pictureAnswer({ drawing, words, name }: LeavingFigure): Response {
  return new Response(framedPicture(drawing, words), {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.svg"`,
      "Cache-Control": "no-store",
    },
  });
}

/** As a document for a frame on another site. */
export function embedAnswer({ drawing, words }: LeavingFigure): Response {
  return new Response(framedDocument(drawing, words), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
