import assert from "node:assert/strict";
import { test } from "node:test";
import { gluedIn } from "./text-browser";

test("words with nothing but tags between them are found", () => {
  assert.deepEqual(gluedIn('<p><b>Muttaqi</b><i class="a>b">15–18 Nov</i></p>'), ["Muttaqi|15–18 Nov"]);
  assert.deepEqual(gluedIn("<a>7 Dec</a><a>Week after</a>"), ["7 Dec|Week after"]);
  assert.deepEqual(gluedIn("The index rose.<!-- --><span></span><a>Why</a>"), ["The index rose.|Why"]);
  assert.deepEqual(gluedIn("<b>A</b><span>&#x31;2</span>"), ["A|12"]);
  assert.deepEqual(gluedIn("<svg><g><text>−50</text></g><text>0</text></svg>"), ["−50|0"]);
  assert.deepEqual(gluedIn("<label>Russia</label><button>Compare</button>"), ["Russia|Compare"]);
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
    "<svg><g><text>1</text> <line/></g><text>2</text></svg> <b>b</b>",
    "<svg><text>5</text> <path/></svg><button>Show</button>",
    "<b>a</b><input/><b>b</b>",
  ])
    assert.deepEqual(gluedIn(html), [], html);
});
