import assert from "node:assert/strict";
import { test } from "node:test";
import { gluedIn } from "./text-browser";

test("words with nothing but tags between them are found", () => {
  assert.deepEqual(gluedIn('<p><b>Muttaqi</b><i class="a>b">15–18 Nov</i></p>'), ["Muttaqi|15–18 Nov"]);
  assert.deepEqual(gluedIn("<a>7 Dec</a><a>Week after</a>"), ["7 Dec|Week after"]);
  assert.deepEqual(gluedIn("The index rose.<!-- --><span></span><a>Why</a>"), ["The index rose.|Why"]);
  assert.deepEqual(gluedIn("<b>A</b><span>&#x31;2</span>"), ["A|12"]);
});

test("words that stand apart are not", () => {
  for (const html of [
    "<b>Muttaqi</b> <i>15–18 Nov</i>",
    "<b>Muttaqi&nbsp;</b><i>15–18 Nov</i>",
    "<li>7 Dec</li><li>Week after</li>",
    "<td>1</td><td>2</td>",
    "(<a>why</a>), <b>not</b>.",
    "one<!-- -->two",
    "w<sub>i</sub>",
    "Δ<var>C</var><sub>1</sub>",
    "<b>a</b><svg><text>1</text></svg><b>b</b>",
    "<b>a</b><input/><b>b</b>",
  ])
    assert.deepEqual(gluedIn(html), [], html);
});
