import { readFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";
import { type FaceFile, facesOf, facesOfDocument, type PlainFace } from "./letters-of";

const FOLDER = path.join(process.cwd(), "node_modules/@fontsource-variable");
const KEPT = 200;
const kept = new Map<string, Promise<string>>();

/**
 * A picture or a document with the letters of our own faces in it that its words need, and no others: whoever opens it, without our
 * pages and without a network, sees it as we drew it. Some ten kilobytes a face. `markup` has a style element for them.
 */
export async function withCarriedFaces(markup: string): Promise<string> {
  return await withRules(markup, facesOf(markup));
}

/** The same of a document that is set in our serif face as well as in the other. */
export async function withDocumentFaces(markup: string): Promise<string> {
  return await withRules(markup, facesOfDocument(markup));
}

async function withRules(markup: string, faces: ReturnType<typeof facesOf>): Promise<string> {
  const rules = await Promise.all(faces.map(ruleOf));
  return markup.replace("<style>", `<style>${rules.join("")}`);
}

/** Pictures of a relationship differ by few letters: what was cut out once is kept. */
function ruleOf({
  face,
  file,
  letters,
}: {
  face: PlainFace;
  file: FaceFile;
  letters: string;
}): Promise<string> {
  const key = `${face.folder} ${file.part} ${letters}`;
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const rule = cut(face, file, letters);
  kept.set(key, rule);
  rule.catch(() => kept.delete(key));
  return rule;
}

async function cut(face: PlainFace, { part, range }: FaceFile, letters: string): Promise<string> {
  const whole = await readFile(
    path.join(FOLDER, face.folder, "files", `${face.folder}-${part}-wght-normal.woff2`),
  );
  const [low, high] = face.weights;
  const font = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    variationAxes: { wght: low === high ? low : { min: low, max: high } },
  });
  const weight = low === high ? `${low}` : `${low} ${high}`;
  return `@font-face{font-family:"${face.family}";font-weight:${weight};src:url(data:font/woff2;base64,${font.toString("base64")}) format("woff2");unicode-range:${range}}`;
}
