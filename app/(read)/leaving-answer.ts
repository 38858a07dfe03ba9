import { heldAnswer } from "@/app/held-answer";
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
export function pictureAnswer(request: Request, { drawing, words, name }: LeavingFigure): Response {
  return svgAnswer(request, framedPicture(drawing, words), name);
}

/** As a document for a frame on another site. */
export function embedAnswer(request: Request, { drawing, words }: LeavingFigure): Response {
  return documentAnswer(request, framedDocument(drawing, words));
}

/** An SVG file; `name` without ending. */
export function svgAnswer(request: Request, svg: string, name: string): Response {
  return heldAnswer(request, svg, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `inline; filename="${name}.svg"`,
  });
}

/** A document for a frame. */
export function documentAnswer(request: Request, html: string): Response {
  return heldAnswer(request, html, { "Content-Type": "text/html; charset=utf-8" });
}
