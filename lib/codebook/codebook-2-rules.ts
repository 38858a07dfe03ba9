import type { Codebook } from "./codebook";

/** The rules of codebook 2: first what is recorded at all, then how it is tied to other records, then how it is graded. */
export const RULES_2: Codebook["rules"] = [
  {
    title: "Scored, facet or context: ask in this order",
    text: "1. Has one of the two sides done or said it? If not, it is context: an expert, a third state, an agency. 2. Is it done, or is it bound by a decision or signature? A wish, a plan or a forecast is context. 3. Is it a further side of a happening that is recorded? Then it is a facet. 4. Is it the same happening told again? Then it is one more report of that signal. Whatever passes all four is scored.",
  },
  {
    title: "One happening, one scored signal",
    text: "One meeting, one call, one speech, one attack is one scored signal, in the family of what was done, not of what was talked about. Its other sides are facets: own family, own text, score 0. A call that condemned an attack and spoke of a power line is one scored call with two facets. A contract signed during a visit is scored beside the visit, because it holds without it.",
  },
  {
    title: "When a side of a happening stands alone",
    text: "Score it on its own where it could be cancelled by itself: a signature, an arrest, an opening, a handover. What ends with the meeting (a topic, a courtesy, a promise to go on talking) is a facet. The reply of the other side on another day is a happening of its own; a reply in the same meeting is a facet.",
  },
  {
    title: "Acts over agenda",
    text: "A topic raised is not an act. A cooperative act still to come is an agreement at most; an announced withdrawal is a concession; a cancelled meeting is a refusal. “We will open a market” without a signature is context. An offer of a joint investigation is a request, not coordination: it becomes one when both take part.",
  },
  {
    title: "Repeated words",
    text: "The same speaker saying the same within four weeks confirms the first signal: add the report. It is a new signal where something is added: a demand, a consequence, a higher speaker, a new incident. A position that comes back for months is one standing demand.",
  },
  {
    title: "Whose words count",
    text: "A head of state, a minister, a spokesman or a state body speaks for its side. Media, commanders and former officials count as proxies where their link to a side is public. A denial is no signal: it is how a side acknowledges the signal that it denies. “The ministry denied the clash” is a mark on the clash.",
  },
  {
    title: "Firms and third parties",
    text: "A firm’s act counts where a state body signed, ordered or allowed it; otherwise it is context. An act of one side against a third (an exercise with allies, a treaty with a neighbour) counts only where a side says that it is aimed at the other.",
  },
  {
    title: "Which of two types",
    text: "Blame: armed groups alone are condemned (groups-condemned); the government’s neglect is blamed (accusation); the government itself is held responsible and owes amends (blame-demand). Violence: harm was done (attack-from-soil); armed men were stopped on the way (infiltration); goods were the aim (smuggler-clash); state forces fired at state forces (state-clash). Visits: by what the sides name as the purpose; several purposes are a high-level visit. Accords: by subject (political, trade, supply, project).",
  },
  {
    title: "Non-state violence",
    text: "Violence by a non-state group, or by persons unknown, is not the other government’s act, even where a side blames it. When that government condemns it and helps, code the help too; readers see both, never a silent net.",
  },
  {
    title: "State violence",
    text: "Only clashes of state forces and armed conflict are marked as state violence, and the mark can hold the stage down. Use them where both accounts, or one account and the damage, put the forces of a state behind the fire. Where it is open who fired, code what is sure and record the claim as contested.",
  },
  {
    title: "A status starts and ends",
    text: "A status stands until something ends it, and a later repetition (“still closed”) confirms it and adds nothing. Ask at every event which status it begins and which it ends: a handover ends a mission withheld and opens a mission in place. A status without a last day is in force; where nobody can say whether it still is, say so in the date basis.",
  },
  {
    title: "Granted stands as withheld does",
    text: "What one side holds out is coded as it would be if it were held back. Recognition granted is a status in force, as recognition withheld is; a mission at work as a mission refused; an open crossing as a shut one; supply that flows as works that are halted. Code both directions in every relationship, or the line leans.",
  },
  {
    title: "Openings",
    text: "The act that brings a status about names it: the opening opens the open market, the recognition the recognition in force, the first clash the armed conflict. The two weigh together as the larger, so nothing counts twice. They have one family and one sign; a status has at most one opener.",
  },
  {
    title: "Tallies",
    text: "A figure of like happenings (“ten clashes in the first half of 2025”) is one tally: number, first and last day, and the intensity of one. Each of them that is told on its own is a signal too, counted in the tally, and is taken off it. Never a tally and a total of which it is a part. A figure without its days, or of unlike things, is context with a figure.",
  },
  {
    title: "Turnover and volume against a year before",
    text: "A figure is scored as a shift when its source, or two sources, give both values: now and for the same span a year before. “Trade reached 120 million” is context; “120 million, after 80 million a year ago” is a shift. A percentage without either value is context. A shift dates from the last day of its span.",
  },
  {
    title: "Who acts first",
    text: "The initiator is the side that does it: who visits, speaks, attacks, opens or pays. Supply of power or fuel: the side that supplies. Trade figures and what both sign: both. Violence from a territory by a non-state group: a third.",
  },
  {
    title: "Intensity starts at the default",
    text: "The default is the ordinary case. Move it in half points, each with a reason: rank, size, place, a first time, harm to people, words softer or harder than usual. No reason, no move. Code negative and positive signals by the same measure: what would lift a visit lowers a clash as far.",
  },
  {
    title: "A retraction cancels",
    text: "A retraction cancels or halves what it retracts: link the two. A withdrawn report weighs 0 and stays visible with its reason.",
  },
  {
    title: "Figures with rival values",
    text: "Dead, wounded, number of attacks: keep every value with who claims it, and whether it is a part or a total.",
  },
  {
    title: "Dates",
    text: "Keep the words of the source, the resolved span, the precision and how it was resolved. Event day, report day and coding day are three fields. An article of a known day that says “today” or “on Monday” gives a day, not a month. What is recalled years later is coded at its own day, with the late report.",
  },
  {
    title: "No report before its signal",
    text: "A report cannot tell what has not happened: it is dated on or after the first possible day of its signal. Where it is older, say why: an announcement, a plan for a fixed day. Otherwise the signal is another one, or a date is wrong.",
  },
  {
    title: "Before the tracked window",
    text: "A status that still stands when tracking starts is scored from its own first day. An event that was over before is context.",
  },
  {
    title: "Who said so",
    text: "Each side confirmed, denied or said nothing: one field a side. A side that condemns an attack confirms it. Grade the source (A–F) and the report (1–6) independently. A relay is not a second source: who cites the other side’s media repeats them.",
  },
  {
    title: "Back-code a new source",
    text: "Code a new source’s past before it counts: added mid-stream it makes a spike that nothing in the world caused.",
  },
  {
    title: "Opinion counts 0",
    text: "Opinion, forecast and third-party comment are context and count 0, however well informed.",
  },
];
