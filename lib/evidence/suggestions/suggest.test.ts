import assert from "node:assert/strict";
import { test } from "node:test";
import { propose } from "./propose";
import { suggest } from "./suggest";
import { documentOf, KNOWLEDGE, suggested } from "./suggest.test-kit";
import { suggestCount } from "./suggest-count";

const of = (text: string, about = {}) => suggest(documentOf(text, about), null, KNOWLEDGE);
const initiator = (text: string) => suggested(of(text), "initiator");
const acknowledged = (text: string) => [
  suggested(of(text), "acknowledgedByA"),
  suggested(of(text), "acknowledgedByB"),
];

test("no control is suggested twice, and never the title of a signal", () => {
  const text = "The ministers spoke by phone on 2025-12-02, Muttaqi said. CASA-1000 works resumed.";
  const fields = of(text, { published: "2025-12-03", title: "A call" }).map(({ field }) => field);
  assert.equal(new Set(fields).size, fields.length);
  assert.ok(!fields.includes("title"));
});

test("what a suggestion rests on stands where its span says", () => {
  const text = "😀 Талибы закрыли консульство в Хороге, сообщил МИД Таджикистана.";
  const letters = Array.from(text);
  const words = (field: string) => {
    const span = of(text).find((one) => one.field === field)?.span;
    return span ? letters.slice(span.start, span.end).join("") : null;
  };
  assert.equal(words("type"), "закрыли консульство");
  assert.equal(words("acknowledgedByA"), "сообщил МИД Таджикистана");
});

test("the side that acts begins it, in five languages", () => {
  assert.equal(initiator("A Tajik delegation arrived in Kabul."), "A");
  assert.equal(initiator("The consulate was closed by the Taliban."), "B");
  assert.equal(initiator("Талибы закрыли границу с Таджикистаном."), "B");
  assert.equal(
    initiator("МИД Таджикистана заявил, что талибы закрыли консульство."),
    "B",
    "who tells is not who acts",
  );
  assert.equal(initiator("The Taliban said that they closed the consulate."), "B");
  assert.equal(initiator("Тоҷикистон ба Афғонистон кӯмаки башардӯстона фиристод."), "A");
  for (const expelled of [
    "Tajikistan deported 200 Afghan refugees on 4 July.",
    "Hundreds of Afghan refugees were deported from Tajikistan.",
    "Tajikistan deports Afghan refugees to Kunduz.",
    "Таджикистан депортировал группу афганских беженцев.",
    "Тоҷикистон муҳоҷирони афғонро ихроҷ кард.",
    "تاجیکستان پناهجویان افغان را اخراج کرد.",
  ])
    assert.equal(initiator(expelled), "A", expelled);
  assert.equal(initiator("تاجیکستان کمک بشردوستانه به افغانستان فرستاد."), "A");
  assert.equal(initiator("تاجکستان افغانستان ته بشري مرستې ورکړې."), "A");
});

test("what two do together is of both, violence of a group of a third", () => {
  assert.equal(initiator("Kabul and Dushanbe: the foreign ministers spoke by phone."), "BOTH");
  assert.equal(initiator("Gunmen killed three workers from Afghan soil."), "THIRD");
  assert.equal(initiator("Border guards exchanged fire; the Taliban fired first."), "B");
  assert.equal(initiator("Two Afghan smugglers were killed."), "A");
});

test("a side that is quoted confirms, one that only denies denies, one that is silent is left alone", () => {
  assert.deepEqual(acknowledged("The Tajik foreign ministry said that guards were attacked."), [
    "confirmed",
    null,
  ]);
  assert.deepEqual(acknowledged("The Taliban denied the clash, officials of Tajikistan confirmed it."), [
    "confirmed",
    "denied",
  ]);
  assert.deepEqual(acknowledged("An Afghan trader said that the market was shut."), [null, null]);
  assert.deepEqual(acknowledged("Сухангӯи Толибон гуфт, ки сарҳад баста аст."), [null, "confirmed"]);
  assert.deepEqual(acknowledged("سخنگوی وزارت خارجه تاجیکستان این خبر را تکذیب کرد."), ["denied", null]);
});

test("credibility follows who says it", () => {
  const credibility = (text: string, about = {}) => suggested(of(text, about), "reports.0.credibility");
  assert.equal(credibility("Muttaqi said that the consulate was closed."), "2");
  assert.equal(credibility("Local sources told the agency of a clash."), "3");
  assert.equal(credibility("The Taliban reportedly closed the consulate."), "4");
  assert.equal(credibility("A clash took place.", { address: "https://mfa.tj/en/main/view/1" }), "2");
});

test("the grade and the name come from the publishers, by name or by host", () => {
  const report = (about: object, control: string) => suggested(of("", about), `reports.0.${control}`);
  assert.equal(report({ publisher: "Азия-Плюс" }, "publisher"), "Asia-Plus");
  assert.equal(report({ publisher: "ASIA PLUS" }, "reliability"), "B");
  assert.equal(report({ address: "https://old.asiaplustj.info/en/news" }, "publisher"), "Asia-Plus");
  assert.equal(report({ address: "https://gandhara.rferl.org/a/1.html" }, "publisher"), "RFE/RL Gandhara");
  assert.equal(report({ address: "https://notasiaplustj.info/" }, "publisher"), null);
  assert.equal(report({ publisher: "The Village Voice" }, "reliability"), null);
  assert.equal(report({ publisher: "The Village Voice" }, "publisher"), "The Village Voice");
});

test("the day nearest to what happened is taken, none after publication and none without a day to count from", () => {
  const date = (text: string, published: string | null) =>
    suggested(of(text, { published }), "dateAsWritten");
  const text = "On 2025-09-01 talks began. The consulate was closed on 2025-12-15. It reopens on 2026-02-01.";
  assert.equal(date(text, "2025-12-16"), "2025-12-15");
  assert.equal(date("The consulate was closed, to reopen on 2026-02-01.", "2025-12-16"), null);
  assert.equal(date(text, null), null);
  assert.equal(
    date("Консульство в Хороге закрыли 15 декабря 2025 года.", "2025-12-16"),
    "15 декабря 2025 года",
  );
  assert.equal(
    date("Talks run from 10 to 20 December 2025; the consulate was closed on Monday.", "2025-12-16"),
    "Monday",
  );
  const open = of("The consulate was closed on 14 or 15 December 2025.", { published: "2025-12-16" });
  assert.equal(suggested(open, "start"), null, "open wording names no day");
  assert.match(open.find(({ field }) => field === "dateAsWritten")?.because ?? "", /^open: /);
});

test("of a document without its day a date that names its year is taken, none that is counted back and none after it was brought", () => {
  const on = (text: string, brought = "2025-12-10") =>
    ["dateAsWritten", "start"].map((field) => suggested(of(text, { brought }), field));
  assert.deepEqual(on("Officials met on 3 December 2025."), ["3 December 2025", "2025-12-03"]);
  assert.deepEqual(on("Officials met on 3 December 2025.", "2025-12-02"), [null, null]);
  assert.deepEqual(on("دیدار روز ۲۴ عقرب ۱۴۰۴ در کابل انجام شد."), ["۲۴ عقرب ۱۴۰۴", "2025-11-15"]);
  for (const counted of ["last Tuesday", "on 3 December", "yesterday", "in September", "two weeks ago"])
    assert.deepEqual(on(`Officials met ${counted}.`), [null, null], counted);
});

test("other families are proposed as facets, and a count as a tally", () => {
  const proposals = propose(
    documentOf("The foreign ministers spoke by phone. Power works resumed in the north."),
    null,
    KNOWLEDGE,
  );
  assert.deepEqual(
    proposals.map(({ as, family, type }) => [as, family, type]),
    [["facet", "ENERGY", "project-works"]],
  );
  const tally = (text: string) => propose(documentOf(text), null, KNOWLEDGE)[0]?.occurrences ?? null;
  assert.equal(tally("Ten armed clashes with smugglers were counted."), 10);
  assert.equal(tally("За полгода произошло шесть вооружённых столкновений с контрабандистами."), 6);
  assert.equal(tally("در شش ماه ۱۷ درگیری با قاچاقچیان رخ داد."), 17);
  assert.equal(tally("Ten people died in a clash with smugglers."), null);
  assert.equal(tally("Three attackers were killed after an armed group crossed the border."), null);
});

test("a count in the passage is suggested for the form, one further on in the text is not", () => {
  const counted = (text: string, mark: { start: number; end: number } | null = null) => {
    const document = documentOf(text);
    const proposals = propose(document, mark, KNOWLEDGE);
    const suggestions = suggest(document, mark, KNOWLEDGE);
    return suggested(suggestCount(document, mark, proposals, suggestions, KNOWLEDGE), "occurrences");
  };
  const told = "Ten armed clashes with smugglers were counted.";
  assert.equal(counted(told), "10");
  const late = `A clash with smugglers was fought. It was dark. Nobody was hurt. ${told}`;
  assert.equal(counted(late), null);
  assert.equal(counted(late, { start: late.indexOf("Ten"), end: late.length }), "10");
  assert.equal(counted("Three attackers were killed after an armed group crossed the border."), null);
});

test("sides that no dictionary knows are found by their own names", () => {
  const sides = {
    A: { code: "XAA", name: "Ruritania", adjective: "Ruritanian" },
    B: { code: "XBB", name: "Graustark", adjective: "Graustarkian" },
  };
  const text = "The Graustarkian foreign ministry said that Graustark closed the border crossing.";
  const suggestions = suggest(documentOf(text), null, { ...KNOWLEDGE, sides });
  assert.equal(suggested(suggestions, "initiator"), "B");
  assert.equal(suggested(suggestions, "acknowledgedByB"), "confirmed");
});
