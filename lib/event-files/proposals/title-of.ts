import type { CodeScheme } from "@/lib/event-files/rows/event-row";

/** What a code says in a sentence of ours, by its longest beginning. */
const CAMEO: Readonly<Record<string, string>> = {
  "01": "{from} speaks about {to}",
  "02": "{from} appeals to {to}",
  "03": "{from} says that it will cooperate with {to}",
  "036": "{from} and {to} say that they will meet",
  "04": "{from} and {to} consult",
  "041": "{from} and {to} talk by telephone",
  "042": "A visit between {from} and {to}",
  "043": "A visit between {from} and {to}",
  "046": "{from} and {to} negotiate",
  "05": "{from} takes a friendly diplomatic step towards {to}",
  "057": "{from} and {to} sign an agreement",
  "06": "{from} and {to} cooperate in practice",
  "061": "{from} and {to} cooperate in the economy",
  "062": "{from} and {to} cooperate militarily",
  "063": "{from} and {to} cooperate before the courts",
  "064": "{from} shares intelligence or information with {to}",
  "07": "{from} gives aid to {to}",
  "08": "{from} gives way to {to}",
  "09": "{from} investigates {to}",
  "10": "{from} makes a demand of {to}",
  "11": "{from} disapproves of {to}",
  "112": "{from} accuses {to}",
  "12": "{from} refuses {to}",
  "13": "{from} threatens {to}",
  "14": "Protest from {from} against {to}",
  "15": "{from} shows force towards {to}",
  "16": "{from} reduces its relations with {to}",
  "17": "{from} coerces {to}",
  "18": "Violence from {from} against {to}",
  "19": "Armed force from {from} against {to}",
  "20": "Mass violence from {from} against {to}",
};

const PLOVER: Readonly<Record<string, string>> = {
  AGREE: "{from} and {to} agree",
  CONSULT: "{from} and {to} consult",
  "CONSULT/phone": "{from} and {to} talk by telephone",
  "CONSULT/visit": "A visit between {from} and {to}",
  SUPPORT: "{from} supports {to}",
  CONCEDE: "{from} gives way to {to}",
  COOPERATE: "{from} and {to} cooperate in practice",
  AID: "{from} gives aid to {to}",
  RETREAT: "{from} draws back from {to}",
  REQUEST: "{from} makes a request or demand of {to}",
  ACCUSE: "{from} accuses or criticises {to}",
  REJECT: "{from} refuses {to}",
  THREATEN: "{from} threatens {to}",
  PROTEST: "Protest from {from} against {to}",
  SANCTION: "{from} reduces its relations with {to}",
  MOBILIZE: "{from} moves forces towards {to}",
  COERCE: "{from} coerces {to}",
  ASSAULT: "Violence from {from} against {to}",
};

const PHRASES: Readonly<Partial<Record<CodeScheme, Readonly<Record<string, string>>>>> = { CAMEO, PLOVER };

/**
 * What happened as a sentence of our own, from a code and the names of two sides. Codes that name no act give the names and the code.
 * `titleOf("CAMEO", "1123", "Tajikistan", "Afghanistan") // => "Tajikistan accuses Afghanistan"`
 */
export function titleOf(scheme: CodeScheme, code: string, from: string, to: string): string {
  const phrases = PHRASES[scheme] ?? {};
  for (let length = code.length; length > 0; length--) {
    const phrase = phrases[code.slice(0, length)];
    if (phrase) return phrase.replace("{from}", () => from).replace("{to}", () => to);
  }
  return code === "" ? `${from} and ${to}` : `${from} and ${to}: ${code}`;
}
