import assert from "node:assert/strict";
import { test } from "node:test";
import { complaintOf, formsIn, unescaped, wordsOf } from "./html-form";

const PAGE = `<form><input name="q"/></form>
<form aria-label="Code" method="POST"><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;4&#x30;&quot;}"/>
<input type="checkbox" name="scored" checked=""/><input type="checkbox" name="inForce"/><input type="file" name="file"/>
<input type="radio" name="side" value="a"/><input type="radio" name="side" value="b" checked=""/>
<input name="gone" disabled="" value="x"/><textarea name="text" rows="2">
a &lt; b
c</textarea><select name="type"><option value="x">X</option><option value="y" selected="">Y</option></select>
<select name="first"><option value="one">1</option><option>2</option></select><button name="intent" value="next">Next</button></form>`;

test("a form is what a browser would send of it without scripts", () => {
  const [search, code] = formsIn(PAGE);
  assert.deepEqual(search, { name: "", values: [["q", ""]] });
  assert.equal(code?.name, "Code");
  assert.deepEqual(code?.values, [
    ["$ACTION_1:0", '{"id":"40"}'],
    ["scored", "on"],
    ["side", "b"],
    ["text", "a < b\nc"],
    ["type", "y"],
    ["first", "one"],
  ]);
});

test("words stand without tags, scripts and style sheets", () => {
  assert.equal(
    wordsOf("<style>p{}</style><p>It is <b>away</b>.</p><script>x()</script> &amp; back"),
    "It is away . & back",
  );
  assert.equal(unescaped("&nope; &#65;&nbsp;"), "&nope; A\u00a0");
});

test("what a page complains of stands for all of it", () => {
  const alert =
    '<div role="alert" tabindex="-1"><p>This was not saved</p><ul><li>choose a <a href="#type">type</a></li></ul></div>';
  assert.equal(complaintOf(`<h1>Code</h1>${alert}<p>more</p>`), "This was not saved choose a type");
  assert.equal(complaintOf("<h1>Code</h1>"), "Code");
});
