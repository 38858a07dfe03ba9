import assert from "node:assert/strict";
import { test } from "node:test";
import { fileHeadersOf } from "./file-headers";

const typeOf = (mediaType: string) => fileHeadersOf({ name: "a", mediaType })["Content-Type"];

test("nothing that came runs: pages and mails are plain text, what is unknown is only kept", () => {
  for (const page of ["text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml", "message/rfc822"])
    assert.equal(typeOf(page), "text/plain", page);
  for (const other of ["image/svg+xml", "application/javascript", "", "application/xml", "text"])
    assert.equal(typeOf(other), "application/octet-stream", other);
  assert.equal(typeOf("application/pdf"), "application/pdf");
  assert.match(
    fileHeadersOf({ name: "a", mediaType: "image/svg+xml" })["Content-Disposition"] ?? "",
    /^attachment/,
  );
});

test("no name breaks its header, and its letters come through", () => {
  const name = 'خبر "1";\r\nX: 1\ud800.pdf';
  const header = fileHeadersOf({ name, mediaType: "application/pdf" })["Content-Disposition"] ?? "";
  assert.match(header, /^inline; filename="[\w. ()-]*"; filename\*=UTF-8''[\w%.~!-]*$/);
  assert.match(header, /%D8%AE%D8%A8%D8%B1/);
});

test("nobody in between keeps it", () =>
  assert.match(fileHeadersOf({ name: "a", mediaType: "" })["Cache-Control"] ?? "", /private, no-store/));
