import type { Told } from "@/lib/evidence/twins/told-signal";

/** A happening of the demonstration as another source tells it. */
export interface Retold {
  /** Number and name in the list of double reports. */
  group: string;
  /** Relationship that it is coded in; absent: the first. */
  in?: string;
  /** Signals that are left out, so that the other telling of the two is what stands. */
  without?: string[];
  telling: Told;
  /** Any of these must stand first. */
  right: string[];
}

type Written = Pick<Told, "title" | "text" | "type" | "family" | "start"> & Partial<Told>;

function telling(written: Written): Told {
  return {
    id: "",
    end: written.start,
    precision: "day",
    intensity: written.family === "SECURITY" ? -5 : 2,
    occurrences: 1,
    addresses: [],
    facetOf: null,
    duplicateOf: null,
    countedIn: null,
    opens: null,
    ...written,
  };
}

const visit = { family: "DIPLOMATIC", type: "visit-high" } as const;
const call = { family: "DIPLOMATIC", type: "minister-call" } as const;
const attack = { family: "SECURITY", type: "attack-from-soil" } as const;

/** The double reports of the fact base, each told once more by another of its sources, in its language and with its date. */
export const TO_MERGE: readonly Retold[] = [
  {
    group: "1 Kabul visit",
    right: ["2025-11-15-delegation-in-kabul"],
    telling: telling({
      ...visit,
      title: "Tajik delegation reportedly arrived for talks in Kabul",
      text: "Border troops, foreign ministry and intelligence met the Taliban foreign minister.",
      start: "2025-11-15",
    }),
  },
  {
    group: "1 Kabul visit",
    right: ["2025-11-15-delegation-in-kabul"],
    telling: telling({
      ...visit,
      title: "Делегация Таджикистана провела переговоры в Кабуле",
      text: "В середине ноября таджикские чиновники встретились с Муттаки и главой разведки.",
      start: "2025-11-16",
    }),
  },
  {
    group: "2 phone call",
    right: ["2025-12-02-ministers-call"],
    telling: telling({
      ...call,
      title: "Afghan FM dials Tajikistan counterpart",
      text: "Muttaqi regretted the killing of Chinese citizens.",
      start: "2025-12-02",
    }),
  },
  {
    group: "2 phone call",
    right: ["2025-12-02-ministers-call"],
    telling: telling({
      ...call,
      title: "گفتگوی تلفنی متقی با سراج‌الدین مهرالدین",
      text: "وزیر خارجه طالبان کشته شدن شهروندان چینی را محکوم کرد.",
      start: "2025-12-02",
    }),
  },
  {
    group: "3 first attack",
    right: ["2025-11-26-shohin-attack"],
    telling: telling({
      ...attack,
      title: "Drone kills Chinese workers at the Istiqlol crossing",
      text: "The attack of 24 November came from Afghanistan.",
      start: "2025-11-24",
    }),
  },
  {
    group: "3 first attack",
    right: ["2025-11-26-shohin-attack"],
    telling: telling({
      ...attack,
      title: "Дар ҳамла дар Шамсиддин Шоҳин шаҳрвандони Чин кушта шуданд",
      text: "Ҳамла аз хоки Афғонистон сурат гирифт.",
      start: "2025-11-27",
    }),
  },
  {
    group: "4 second attack",
    right: ["2025-11-30-darvoz-attack"],
    telling: telling({
      ...attack,
      title: "Road builders from China killed by gunmen in Darvaz district of Tajikistan",
      text: "The second attack came in early December.",
      start: "2025-12-01",
      precision: "week",
    }),
  },
  {
    group: "4 second attack",
    right: ["2025-11-30-darvoz-attack"],
    telling: telling({
      ...attack,
      title: "Афганские боевики напали на китайских рабочих в Таджикистане",
      text: "Двое дорожных строителей убиты в Дарвазском районе, в местности Шодак.",
      start: "2025-12-01",
    }),
  },
  {
    group: "4 second attack",
    right: ["2025-11-30-darvoz-attack"],
    telling: telling({
      ...attack,
      title: "کشته شدن دو کارگر چینی در درواز",
      text: "حمله از خاک افغانستان صورت گرفت.",
      start: "2025-12-01",
    }),
  },
  {
    group: "1 Kabul visit",
    right: ["2025-11-15-delegation-in-kabul"],
    telling: telling({
      ...visit,
      title: "Ҳайати Тоҷикистон ба Кобул рафт",
      text: "Сафар аз рӯзи шанбе оғоз шуд.",
      start: "2025-11-16",
    }),
  },
  {
    group: "2 phone call",
    right: ["2025-12-02-ministers-call"],
    telling: telling({
      ...call,
      title: "Суҳбати телефонии вазирони корҳои хориҷии Тоҷикистон ва Афғонистон",
      text: "Дар бораи амнияти сарҳад гуфтугӯ шуд.",
      start: "2025-12-03",
    }),
  },
  {
    group: "3 first attack",
    right: ["2025-11-26-shohin-attack"],
    telling: telling({
      ...attack,
      title: "Трое граждан Китая погибли при атаке дрона с территории Афганистана",
      text: "О нападении сообщили на следующий день.",
      start: "2025-11-27",
    }),
  },
  {
    group: "5 Wafa in Dushanbe",
    right: ["2025-10-23-wafa-in-dushanbe"],
    telling: telling({
      family: "DIPLOMATIC",
      type: "visit-regional",
      title: "سفر محمد یوسف وفا به دوشنبه",
      text: "والی بلخ با سیمومن یتیموف دیدار کرد.",
      start: "2025-10-24",
    }),
  },
  {
    group: "6 Sharifi and the aid",
    right: ["2025-09-14-ambassador-hands-over-aid"],
    telling: telling({
      family: "DIPLOMATIC",
      type: "envoy-meeting",
      title: "Tajik envoy Saadi Sharifi visits quake-hit Kunar",
      text: "His first appearance in public under the Taliban was in September.",
      start: "2025-09-01",
      precision: "month",
    }),
  },
  {
    group: "6 Sharifi and the aid",
    right: ["2025-09-14-ambassador-hands-over-aid"],
    telling: telling({
      family: "DIPLOMATIC",
      type: "humanitarian-aid",
      title: "Ambassador Sharifi brings aid to Jalalabad",
      text: "Sa'adi Sharifi handed the trucks over to officials of Nangarhar.",
      start: "2025-09-14",
    }),
  },
  {
    group: "7 Omar and CASA-1000",
    right: ["2025-05-casa-accords-dushanbe", "2025-05-omar-received-dushanbe"],
    telling: telling({
      family: "ENERGY",
      type: "energy-delegation",
      title: "Abdul Bari Omar’s delegation received in Dushanbe",
      text: "The head of Breshna spoke of wider cooperation in power.",
      start: "2025-05-16",
    }),
  },
  {
    group: "8 ten clashes",
    right: ["2025-clashes-first-half"],
    telling: telling({
      family: "SECURITY",
      type: "smuggler-clash",
      title: "Ten armed clashes with traffickers in the past six months",
      text: "Four Afghans were killed, the Drug Control Agency said.",
      start: "2025-01-01",
      end: "2025-08-04",
      intensity: -2,
      occurrences: 10,
    }),
  },
  {
    group: "9 aircraft",
    right: ["2022-01-11-aircraft-demand"],
    telling: telling({
      family: "RHETORIC",
      type: "threat",
      title: "Taliban demand that Central Asian countries give helicopters back",
      text: "Defence minister Mullah Yaqoob told Tajikistan and Uzbekistan on Sunday not to test the patience of Afghans.",
      start: "2022-08-31",
      intensity: -4,
    }),
  },
  {
    group: "10 no problem",
    right: ["2024-12-24-mujahid-day-by-day"],
    without: ["2025-06-mujahid-no-problem"],
    telling: telling({
      family: "RHETORIC",
      type: "conciliatory",
      title: "Mujahid: no problem in relations with Tajikistan",
      text: "Zabihullah Mujahid said that ties with Tajikistan get better.",
      start: "2025-06-01",
      precision: "month",
    }),
  },
  {
    group: "11 markets",
    right: ["2023-09-02-border-markets-reopened"],
    telling: telling({
      family: "TRADE",
      type: "opening",
      title: "Five border markets between Tajikistan and Badakhshan reopened",
      text: "The joint markets went to work again in early 2025.",
      start: "2025-01-01",
      precision: "quarter",
      intensity: 4,
    }),
  },
  {
    group: "12 Bogh",
    right: ["2025-12-23-bogh-clash"],
    telling: telling({
      family: "SECURITY",
      type: "infiltration",
      title: "Two Tajik servicemen die in a fight with Ansarullah men",
      text: "Three infiltrators were shot near the post on 24 December.",
      start: "2025-12-24",
    }),
  },
  {
    group: "12 Bogh",
    right: ["2025-12-23-bogh-clash"],
    telling: telling({
      family: "SECURITY",
      type: "infiltration",
      title: "Погибли двое офицеров ГКНБ Таджикистана",
      text: "Трое вооружённых перешли границу у погранзаставы «Бог» и были уничтожены.",
      start: "2025-12-24",
    }),
  },
  {
    group: "13 one statement, two relationships",
    in: "uzbekistan-afghanistan",
    right: ["uzb-2022-01-11-aircraft-demand"],
    telling: telling({
      family: "RHETORIC",
      type: "threat",
      title: "Yaqoob demands aircraft back from the neighbours",
      text: "The Taliban defence minister warned against testing the patience of Afghans.",
      start: "2022-01-11",
      intensity: -4,
    }),
  },
];

/** Pairs of the fact base that are two. */
export const APART: readonly (readonly [one: string, other: string, what: string])[] = [
  [
    "2024-11-18-fitrat-good-relations",
    "2025-11-15-delegation-in-kabul",
    "Fitrat in November 2024 and the visit of November 2025",
  ],
  [
    "2024-11-delegations-met",
    "2025-11-15-delegation-in-kabul",
    "delegations of November 2024 and the visit of November 2025",
  ],
  [
    "2024-11-18-zarbuz-camp-attack",
    "2025-11-26-shohin-attack",
    "the attacks on Chinese workers of 2024 and of 2025",
  ],
  ["2025-08-24-dovang-clash", "2025-10-25-davang-clash", "the clashes of August and October at Dovang"],
  [
    "2024-11-18-fitrat-good-relations",
    "2025-claimed-army-chief-visit",
    "Hamdullah Fitrat and Fasihuddin Fitrat",
  ],
  ["2024-11-kabir-improving-ties", "2025-01-03-kabir-expanding-ties", "Kabir in 2024 and in 2025"],
  [
    "2025-12-02-ministers-call",
    "2025-12-27-second-ministers-call",
    "the calls of 2 and of about 27 December",
  ],
];
