import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLabel } from "./code-words";
import { icewsCodeOfLabel } from "./icews-labels";

test("labels mean what ICEWS’s own list says, not GDELT’s", () => {
  // cameo_label_conflicts.csv, column icews_label
  const labels = {
    "Make an appeal or request": "020",
    "Demand material cooperation": "101",
    "Demand diplomatic cooperation (such as policy support)": "102",
    "Demand material aid": "103",
    "Demand that target yields": "105",
    "Demand meeting, negotiation": "106",
    "Demand settling of dispute": "107",
    "Demand mediation": "108",
  };
  for (const [label, code] of Object.entries(labels)) assert.equal(icewsCodeOfLabel(label), code, label);
  assert.equal(icewsCodeOfLabel("Demand ceasefire"), null);
});

test("case, points and quotation marks do not matter; a part of a label is none", () => {
  assert.equal(icewsCodeOfLabel("Meet at a 'third' location"), "044");
  assert.equal(icewsCodeOfLabel("fight with small arms and light weapons"), "193");
  assert.equal(icewsCodeOfLabel("Return, release person(s)"), "0841");
  assert.equal(icewsCodeOfLabel("Detonate nuclear weapons"), "2042");
  for (const label of ["", "meet", "Fight"]) assert.equal(icewsCodeOfLabel(label), null);
});

test("what the label says and what we call its code agree", () => {
  assert.equal(codeLabel("CAMEO", icewsCodeOfLabel("Demand mediation") ?? "", "icews"), "demands mediation");
});
