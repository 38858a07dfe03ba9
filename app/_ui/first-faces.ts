import sans from "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import { preload } from "react-dom";

/** Asks for the two faces that every first screen is set in together with the style sheet, instead of after it. Letters of other scripts come as they are met. */
export function preloadFirstFaces(): void {
  for (const face of [sans, serif])
    preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
