import assert from "node:assert/strict";
import { test } from "node:test";
import { readHtml } from "./read-html";

const PARAGRAPHS = [
  "Three workers of a company were killed on the border of Tajikistan and Afghanistan on the evening of 26 November, the ministry of foreign affairs said.",
  "A spokesman for the Taliban promised an inquiry, and said that the border would be guarded better from now on, at Shohin and elsewhere.",
  "It was the second attack of the month, after one near Darvoz in which two others had died, according to the border guards.",
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
const AROUND = `<nav><ul>${Array.from({ length: 20 }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join("")}</ul></nav>`;

const page = (head: string, body: string, attributes = "") =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${AROUND}${body}<footer>All rights reserved</footer></body></html>`;

function article(html: string) {
  const outcome = readHtml(html);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  const [document] = outcome.documents;
  assert.ok(document);
  return document;
}

const HEAD = `<title>Three killed at Shohin | Asia-Plus</title>`;

test("an article is its paragraphs, without what stands around it", () => {
  const { text, kind, rightToLeft } = article(
    page(HEAD, `<article><h1>Three killed at Shohin</h1>${BODY}</article>`),
  );
  assert.equal(text, PARAGRAPHS.join("\n\n"));
  assert.deepEqual([kind, rightToLeft], ["html", false]);
});

test("JSON-LD tells headline, publisher, day, language and address, within a graph too", () => {
  const told = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "BreadcrumbList", name: "x" },
      {
        "@type": ["NewsArticle"],
        headline: "Three killed",
        publisher: { "@type": "Organization", name: "Asia-Plus" },
        datePublished: "2025-11-27T01:10:00+05:00",
        inLanguage: "en",
        mainEntityOfPage: { "@id": "https://asiaplustj.info/en/news/1#top" },
      },
    ],
  };
  const { title, publisher, published, language, address } = article(
    page(
      `${HEAD}<script type="application/ld+json">not json</script><script type="application/ld+json">${JSON.stringify(told)}</script>`,
      `<article>${BODY}</article>`,
    ),
  );
  assert.deepEqual(
    [title, publisher, published, language, address],
    ["Three killed", "Asia-Plus", "2025-11-27", "en", "https://asiaplustj.info/en/news/1"],
  );
});

test("else meta elements do, and the link to itself", () => {
  const metas = `<meta property="og:title" content="Three &amp; more killed"><meta property="og:site_name" content="Khaama"><meta property="article:published_time" content="2025-11-26T23:30:00-08:00"><link rel="canonical" href="https://www.khaama.com/three?a=1">`;
  const { title, publisher, published, address } = article(
    page(HEAD + metas, `<article>${BODY}</article>`, 'lang="en-US"'),
  );
  assert.deepEqual(
    [title, publisher, published, address],
    ["Three & more killed", "Khaama", "2025-11-26", "https://www.khaama.com/three?a=1"],
  );
});

test("else the page itself: its heading, its host, the moment above its text; a day that no calendar has is none", () => {
  const own = `<link rel="canonical" href="https://www.amu.tv/1"><meta name="date" content="2025-02-30">`;
  const { title, publisher, published } = article(
    page(
      HEAD + own,
      `<article><h1>Three killed at Shohin</h1><time datetime="2025-11-27">Thursday</time>${BODY}</article><aside><time datetime="2020-01-01"></time></aside>`,
    ),
  );
  assert.deepEqual([title, publisher, published], ["Three killed at Shohin", "amu.tv", "2025-11-27"]);
});

test("a page says nothing of itself: nothing is made up", () => {
  const { publisher, published, address, language } = article(page("", `<article>${BODY}</article>`));
  assert.deepEqual([publisher, published, address, language], ["", null, null, "en"]);
});

test("a page may leave out what HTML lets it leave out", () => {
  assert.equal(article(`<title>Three killed</title>${BODY}`).text, PARAGRAPHS.join("\n\n"));
  assert.equal(
    article(
      `<html><head><title>Three killed</title></head><body><article>${BODY.replaceAll("</p>", "")}</article>`,
    ).text,
    PARAGRAPHS.join("\n\n"),
  );
});

test("breaks are kept as lines, lists as paragraphs, and no script or style is read", () => {
  const { text } = article(
    page(
      HEAD,
      `<article>${BODY}<p>One,<br>two.</p><ul><li>First of all.</li><li>Second.</li></ul><script>alert(1)</script><style>p{}</style></article>`,
    ),
  );
  assert.equal(text, [...PARAGRAPHS, "One,\ntwo.", "First of all.", "Second."].join("\n\n"));
});

test("a page from right to left is read so", () => {
  const paragraph =
    "وزارت امور خارجه تاجیکستان اعلام کرد که در حمله به یک شرکت در مرز افغانستان سه نفر کشته شدند. این وزارتخانه از مقام‌های کابل خواست که برای تامین امنیت مرز اقدام کنند.";
  const { rightToLeft, language, text } = article(
    page(HEAD, `<article><p>${paragraph}</p><p>${paragraph}</p></article>`, 'lang="fa-IR" dir="rtl"'),
  );
  assert.deepEqual([rightToLeft, language], [true, "fa"]);
  assert.ok(text.includes("مقام‌های"), "the joiner stays");
});

const REFUSED: [string, string][] = [
  [
    "a wall of consent",
    page(
      HEAD,
      "<main><h1>We value your privacy</h1><p>We and our 842 partners use cookies to store and access information on your device. Accept all, or manage what you accept in your settings.</p><button>Accept all</button></main>",
    ),
  ],
  [
    "a list of articles",
    page(
      HEAD,
      `<main>${Array.from({ length: 30 }, (_, at) => `<h2><a href="/news/${at}">Report number ${at} on the border of Tajikistan and Afghanistan, and what came of it</a></h2>`).join("")}</main>`,
    ),
  ],
  [
    "a page that asks for scripts",
    page(
      HEAD,
      "<div id=app><p>Please enable JavaScript to view this page, and reload it once that is done.</p></div>",
    ),
  ],
  ["nothing", ""],
  ["a page of a few words", page(HEAD, "<p>Not found.</p>")],
];

for (const [name, html] of REFUSED)
  test(`${name} is refused, with what to do`, () => {
    const outcome = readHtml(html);
    assert.equal(!outcome.ok && outcome.code, "no-article");
    assert.match(outcome.ok ? "" : outcome.message, /Open the article itself/);
  });

test("a list with teasers is read, with a word on it", () => {
  const teasers = PARAGRAPHS.concat(PARAGRAPHS).map(
    (text, at) => `<section><h2><a href="/news/${at}">Report ${at}</a></h2><p>${text}</p></section>`,
  );
  assert.deepEqual(
    article(page(HEAD, `<main>${teasers.join("")}</main>`)).warnings.map(({ code }) => code),
    ["perhaps-list"],
  );
});
