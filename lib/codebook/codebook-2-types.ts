import type { SignalType } from "./codebook";

/** Types that codebook 2 adds, each behind the type that it follows in the list. */
export const ADDED_2: readonly { after: string; type: SignalType }[] = [
  {
    after: "recognition",
    type: {
      family: "DIPLOMATIC",
      code: "recognition-in-force",
      label: "Recognition in force",
      definition:
        "The recognition that was granted stands. The counterpart of recognition withheld; the act of recognition opens it.",
      defaultIntensity: 4,
      lowest: 2,
      highest: 6,
      span: "S",
      plover: "COOPERATE",
    },
  },
  {
    after: "political-agreement",
    type: {
      family: "DIPLOMATIC",
      code: "agreement-in-force",
      label: "Agreement in force",
      definition:
        "A truce, treaty or joint commission that is kept or at work. A text that nobody carries out is its signing alone; a breach that ends it is its last day.",
      defaultIntensity: 2,
      lowest: 1,
      highest: 4,
      span: "S",
      plover: "COOPERATE",
    },
  },
  {
    after: "state-clash",
    type: {
      family: "SECURITY",
      code: "armed-conflict",
      label: "Armed conflict",
      definition:
        "The forces of the two sides fight each other for days, in several places or with air power, and no truce holds. A clash of state forces opens it; a truce or a stated end closes it.",
      defaultIntensity: -8,
      lowest: -10,
      highest: -6,
      span: "S",
      plover: "ASSAULT",
      stateViolence: true,
    },
  },
];

/** What codebook 2 says otherwise of a type of version 1, by code. */
export const CHANGED_2: Readonly<Record<string, Partial<SignalType>>> = {
  recognition: {
    definition:
      "The act of recognising a state or government. What stands afterwards is recognition in force.",
  },
  "recognition-withheld": {
    definition:
      "A standing refusal to recognise, said or shown by a side. Silence is none. It ends with recognition.",
  },
  "mission-handover": {
    definition:
      "The act: an embassy or consulate passed to the other side’s appointees, or an ambassador’s papers accepted. What stands afterwards is a mission in place.",
  },
  "mission-in-place": {
    definition:
      "A side’s mission at work in the other’s territory. A consulate or a chargé keeps to 3 at most; above 3 only where an accredited ambassador heads it.",
    highest: 4,
  },
  "mission-withheld": {
    definition:
      "The other’s mission is refused, or left with a rival. It ends when the mission is handed over.",
  },
  summit: { definition: "Heads of state or government meet in person, also at the edge of a conference." },
  "visit-high": {
    definition:
      "A minister, service chief or multi-agency team visits the other side. A visit about trade alone is trade talks, one about power alone an energy delegation.",
  },
  "minister-call": {
    definition: "Ministers talk by telephone or video. What they spoke about is a facet.",
  },
  "envoy-meeting": {
    definition: "An ambassador, chargé or special envoy is received by an official of the other side.",
  },
  "covert-contact": {
    definition:
      "Talks that neither side announced, or that one denies. Once announced it is the visit or meeting it was.",
  },
  "political-agreement": {
    definition:
      "The act of agreeing: a communiqué, joint commission, truce or treaty. What stands is an agreement in force.",
  },
  "humanitarian-aid": {
    definition: "Relief that was sent or arrived. A pledge alone is scored at the low end.",
  },
  "opponents-hosted": {
    definition:
      "Shelter or a stage for the other’s opposition: an event for a meeting or reception, a status for shelter that lasts. Say which.",
  },
  "formal-protest": {
    definition:
      "A note of protest, or an ambassador summoned. A protest in public words alone is an accusation.",
  },
  "request-open": {
    definition:
      "A request or offer put to the other side and not answered: also an offer to investigate or patrol jointly.",
  },
  accusation: {
    definition:
      "A side blames the other, or its neglect, for terror, drugs or interference. Without a demand for amends.",
  },
  "blame-demand": {
    definition: "Holds the government itself responsible and demands an apology, damages or punishment.",
  },
  "groups-condemned": {
    definition:
      "Condemns armed groups and asks the other to act, without blaming it. With blame it is an accusation.",
  },
  threat: {
    definition:
      "A side says what force, retaliation or breach will follow. A warning without a consequence is an accusation.",
  },
  "hostile-symbol": {
    definition:
      "A medal, ceremony, parade, map or insult with a message to the other side. Troops that stay are a build-up.",
  },
  "proxy-hostile": {
    definition:
      "Hostile words by media, commanders or former officials whose link to a side is public. Without a link it is context.",
  },
  "standing-demand": {
    definition: "A position repeated over time. Coded once; each repetition is one more report of it.",
  },
  conciliatory: {
    definition:
      "A wish for good relations, praise or trust, said by a side about the other. A courtesy at a meeting is a facet of the meeting.",
  },
  "market-open": {
    definition:
      "A border market or crossing is open. The act of opening is an opening and opens this status.",
  },
  "market-closed": {
    definition: "A border market or crossing is shut. The act of closing is a closing and opens this status.",
  },
  opening: { definition: "The act of opening, or opening again, a market or crossing." },
  "trade-talks": { definition: "A delegation, commission or meeting on trade that ends without an accord." },
  "transit-step": {
    definition:
      "A corridor, railway or road takes a real step: money, works, a first train. A plan is context.",
  },
  "carriers-seized": { definition: "Trucks held or drivers stranded by an act of a side." },
  "turnover-shift": {
    definition:
      "Turnover markedly up or down on a year before. Scored when both values, now and a year before, are sourced; else context. About ±1 for a fifth, ±2 for a half, ±4 for a doubling or a collapse.",
  },
  "supply-in-force": {
    definition:
      "Power or fuel flows under contract. The contract opens it; the side that supplies is the initiator.",
  },
  "supply-contract": {
    definition:
      "The act of signing or renewing a contract. The yearly renewal of a running supply is scored at the low end.",
  },
  "supply-cut": {
    definition: "Supply cut by decision, for politics or debt. A fault or drought is context.",
  },
  "project-decision": {
    definition: "Go-ahead, funding or joint declaration for a shared project. A wish of one side is context.",
  },
  "project-works": { definition: "Works on a shared project are under way." },
  "volume-shift": {
    definition:
      "Delivered volume markedly up or down on a year before. Scored when both values are sourced; else context. Steps as for turnover.",
  },
  "state-clash": {
    definition:
      "Forces of the two sides fire at each other, or one fires at the other’s: border guards, army, air force. Days of fighting are an armed conflict.",
    stateViolence: true,
  },
  "attack-from-soil": {
    definition:
      "A non-state group, or persons unknown, do harm across the border from the other’s territory. Never state violence, whoever is blamed.",
  },
  infiltration: {
    definition: "An armed group crosses and is stopped or fought before it does what it came for.",
  },
  "smuggler-clash": { definition: "A fire-fight with traffickers: goods were the aim." },
  "build-up": {
    definition: "Troops or weapons moved towards the other, or an exercise that a side says is aimed at it.",
  },
  "border-hardening": {
    definition:
      "Posts, fences, alliance programmes at this border: a status while they stand, an event for a decision or delivery. Say which.",
  },
  "nationals-expelled": {
    definition:
      "Deportation of the other’s citizens by decision of a side. A total of a period is a tally or a figure, never both.",
  },
  "deescalation-talks": { definition: "Commanders or officials meet to calm a clash or a killing." },
  "border-coordination": {
    definition: "Border services did plan, share or patrol together. An offer to do so is an open request.",
  },
  "joint-action": {
    definition:
      "A joint operation, exercise or investigation that took place or was agreed by both. An offer is an open request.",
  },
  "arrests-for-other": { definition: "Suspects held, tried or handed over in a case of the other side." },
  context: {
    definition:
      "Expert opinion, a third party’s remark, a forecast, a stated aim, history, or a figure without its counterpart of a year before.",
  },
};
