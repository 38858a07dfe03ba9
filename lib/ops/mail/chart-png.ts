import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import subsetFont from "subset-font";
import { type ChartLine, mailChart } from "@/lib/publication/mail/mail-chart";

/** Twice the width at which letters show it, for fine screens. */
const WIDTH = 1200;
const FACE = "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2";
/** All that stands in a chart. */
const LETTERS = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join("")}−–`;

const resolve = createRequire(import.meta.url).resolve;
let ready: Promise<Buffer[]> | null = null;

/** The drawing library cannot unpack the faces of pages, nor choose a weight from one that has many: it gets two, cut for this. */
async function prepare(): Promise<Buffer[]> {
  await initWasm(await readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const whole = await readFile(path.join(process.cwd(), "node_modules", FACE));
  return Promise.all(
    [400, 600].map((wght) => subsetFont(whole, LETTERS, { targetFormat: "sfnt", variationAxes: { wght } })),
  );
}

/** The chart of a publication as a picture, for letters. */
export async function chartPng(line: ChartLine): Promise<Buffer> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const drawn = new Resvg(mailChart(line), {
    fitTo: { mode: "width", value: WIDTH },
    font: { fontBuffers, defaultFontFamily: "Noto Sans", sansSerifFamily: "Noto Sans" },
  });
  try {
    const image = drawn.render();
    try {
      return Buffer.from(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawn.free();
  }
}
