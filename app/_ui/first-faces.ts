import { preload } from "react-dom";
import sans from "./faces/first-sans.woff2";
import serif from "./faces/first-serif.woff2";

/** Asks for the two faces that every first screen is set in together with the style sheet, instead of after it. Other letters come as they are met. */
export function preloadFirstFaces(): void {
  for (const face of [sans, serif])
    preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
