import { heldAnswer } from "@/app/held-answer";
import type { Drawing, LeavingWords } from "@/lib/charts/leaving/drawing";
import { framedDocument } from "@/lib/charts/leaving/framed-document";
import { framedPicture } from "@/lib/charts/leaving/framed-picture";
import { readScheme, type Scheme } from "@/lib/charts/picture/scheme";
import { withCarriedFaces } from "@/lib/data/faces/carried-faces";

/** A figure on its way out of the site. */
export interface LeavingFigure {
  drawing: Drawing;
  words: LeavingWords;
  /** Of the file, without ending. */
  name: string;
}

/** What draws a figure in a scheme. */
type InScheme = (scheme: Scheme) => string;

/** As a picture that carries its title, legend, source, date and address. */
export function pictureAnswer(request: Request, { drawing, words, name }: LeavingFigure): Promise<Response> {
  return svgAnswer(request, (scheme) => framedPicture(drawing, words, scheme), name);
}

/** As a document for a frame on another site. */
export function embedAnswer(request: Request, { drawing, words }: LeavingFigure): Promise<Response> {
  return documentAnswer(request, (scheme) => framedDocument(drawing, words, scheme));
}

/** An SVG file with the faces that it needs, in the scheme of its reader or the one that the address forces; `name` without ending. */
export function svgAnswer(request: Request, draw: InScheme, name: string): Promise<Response> {
  return leaving(request, draw, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `inline; filename="${name}.svg"`,
  });
}

/** A document for a frame, with the faces that it needs, in the scheme of its reader or the one that the address forces. */
export function documentAnswer(request: Request, draw: InScheme): Promise<Response> {
  return leaving(request, draw, { "Content-Type": "text/html; charset=utf-8" });
}

async function leaving(request: Request, draw: InScheme, headers: Record<string, string>): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("scheme");
  const scheme = readScheme(asked);
  if (scheme === undefined)
    return new Response(`scheme: There is no scheme “${asked?.slice(0, 40)}”: it is light or dark.\n`, {
      status: 400,
    });
  return heldAnswer(request, await withCarriedFaces(draw(scheme)), headers);
}
