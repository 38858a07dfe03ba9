import { SANS } from "./picture-parts";
import { inScheme, type Scheme, schemeStyle } from "./scheme";

/**
 * A drawing as one SVG file, in a scheme. Its style element is where the faces go that it carries.
 * `pictureFile(10, 20, "", null).startsWith("<svg") // => true`
 */
export function pictureFile(width: number, height: number, drawing: string, scheme: Scheme): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${SANS}"><style>${schemeStyle(scheme)}</style>${inScheme(drawing, scheme)}</svg>`;
}
