import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { getDocumentProxy, getMeta } from "unpdf";
import { finishedPage } from "@/lib/data/publication/finished-page";
import { requireChromium } from "@/lib/ops/check/chromium";
import { editionAddress } from "@/lib/publication/edition-head";
import { sampleHead, sampleSnapshot } from "@/lib/publication/publication.test-kit";
import { NoBrowser, publicationPdf } from "./publication-pdf";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const A4 = [595, 842];

async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const page = await pdf.getPage(at + 1);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
      const links = (await page.getAnnotations()).flatMap(({ url }) =>
        typeof url === "string" ? [url] : [],
      );
      return {
        size: page.view.slice(2).map(Math.round),
        words: words.replace(/\s+/g, " "),
        links,
        tree: await page.getStructTree(),
      };
    }),
  );
  return { pdf, pages, outline: await pdf.getOutline() };
}

describe("a publication as a PDF", () => {
  let chromium = "";
  let bytes: Uint8Array = new Uint8Array();
  const head = sampleHead();

  before(async () => {
    chromium = await requireChromium();
    const html = text(await finishedPage(sampleSnapshot(), head));
    const made = await publicationPdf(html, editionAddress(head), chromium);
    assert.ok(!(made instanceof NoBrowser));
    bytes = made;
  });

  test("it is of A4 sheets, each with its number and the address at its foot", async () => {
    const { pages } = await read(bytes);
    assert.ok(pages.length >= 2 && pages.length <= 4, `${pages.length} sheets`);
    for (const [at, page] of pages.entries()) {
      assert.deepEqual(page.size, A4);
      assert.ok(page.words.includes(`${at + 1} / ${pages.length}`), page.words);
      assert.ok(page.words.includes(editionAddress(head)));
    }
  });

  test("its words are words, in their scripts, and those of the first sheet are the main points", async () => {
    const { pages } = await read(bytes);
    assert.match(pages[0]?.words ?? "", /Border commanders meet .*Main points .*Who says so/);
    const all = pages.map(({ words }) => words).join(" ");
    // Letters of two files of a face are told one after the other.
    assert.ok(all.replaceAll(" ", "").includes("ПаёмиПрезидентиҶумҳурииТоҷикистон"));
    assert.ok(!all.includes("To the main points"), "what is for screens alone is not printed");
  });

  test("it is tagged and has an outline of its headings, a title and a language", async () => {
    const { pdf, pages, outline } = await read(bytes);
    assert.equal((await pdf.getMarkInfo())?.Marked, true);
    assert.ok(pages.every(({ tree }) => tree !== null && tree.children.length > 0));
    const headings = JSON.stringify(outline);
    for (const heading of ["Border commanders meet", "Main points", "By family", "Sources"])
      assert.ok(headings.includes(heading), heading);
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    assert.match(String(info.Title), /week 49 of 2025/);
    assert.equal(info.Language, "en");
  });

  test("links lead to the site", async () => {
    const { pages } = await read(bytes);
    const links = pages.flatMap((page) => page.links);
    assert.ok(links.includes(`${head.origin}/${head.slug}/signals/2025-12-border-talks`), links.join("\n"));
    assert.ok(
      links.every((link) => link.startsWith(head.origin) || link.startsWith("https://news.example/")),
    );
  });

  test("a page that asks the network for something gets nothing, and a script does not run", async () => {
    const html = `<!doctype html><title>x</title><p id="p">kept</p><img src="https://elsewhere.example/x.png" alt=""><script>document.getElementById("p").textContent="run"</script>`;
    const made = await publicationPdf(html, "https://thawline.example/x", chromium);
    assert.ok(!(made instanceof NoBrowser));
    assert.match((await read(made)).pages[0]?.words ?? "", /kept/);
  });
});

test("where there is no browser, that is said in a sentence", async () => {
  const made = await publicationPdf("<p>x</p>", "https://thawline.example/x", null);
  assert.ok(made instanceof NoBrowser);
  assert.match(made.sentence, /no Chromium or Chrome/);
});
