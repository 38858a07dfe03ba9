#!/usr/bin/env bash
# mailparser 3.9.1 puts the report of a mail that came back (message/delivery-status, RFC 3464) into the text; postal-mime 4.0.0 keeps it as a part.
#
# The same report of Postfix, read with the usual call of each. mailparser lists one attachment, the letter that came back, and its text ends with the fields
# of the report, without a mark where they begin: what a person wrote in the first part and what the server states cannot be told apart, and whoever looks for
# the part by its type finds none and takes the mail for no report. postal-mime lists both parts, whatever is asked of the letter, and keeps the text as it was.
# Whoever reads reports must look for the part by its type in the tree of parts, and must know whether the library has moved it.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.9.1 postal-mime@4.0.0 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

const part = (...lines) => ["--edge", ...lines].join("\r\n");
const REPORT = [
  "From: MAILER-DAEMON@mail.example",
  "To: summaries@thawline.example",
  "Subject: Undelivered Mail Returned to Sender",
  "MIME-Version: 1.0",
  'Content-Type: multipart/report; report-type=delivery-status; boundary="edge"',
  "",
  part("Content-Type: text/plain", "", "It failed."),
  part("Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mail.example", "", "Final-Recipient: rfc822; a@example.org", "Action: failed", "Status: 5.1.1"),
  part("Content-Type: message/rfc822", "", "Subject: The week", "Message-ID: <x@thawline.example>", "", "Text"),
  "--edge--",
  "",
].join("\r\n");

const merged = await simpleParser(REPORT);
const merging = merged.attachments.map(({ contentType }) => contentType);
console.log(`mailparser: parts ${merging.join(", ")}; text ${JSON.stringify(merged.text)}`);
assert.deepEqual(merging, ["message/rfc822"]);
assert.match(merged.text, /^It failed\.\nReporting-MTA: dns; mail\.example\n\nFinal-Recipient: /);

for (const options of [{}, { forceRfc822Attachments: true }]) {
  const kept = await PostalMime.parse(REPORT, options);
  const keeping = kept.attachments.map(({ mimeType }) => mimeType);
  console.log(`postal-mime: parts ${keeping.join(", ")}; text ${JSON.stringify(kept.text)}`);
  assert.deepEqual(keeping, ["message/delivery-status", "message/rfc822"]);
  assert.equal(kept.text, "It failed.\n");
}
LOOK
node look.mjs
