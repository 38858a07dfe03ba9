import type { Family } from "@/lib/engine/signals/signal";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { MappedCode } from "./code-mapping";

/** Codes of one family, those of incidents by line: “051=conciliatory” names a type too. */
function codes(scheme: CodeScheme, family: Family | null, list: string): MappedCode[] {
  const entries = list.trim().split(list.includes("\n") ? /\s*\n\s*/ : /\s+/);
  return entries.map((entry) => {
    const [code = "", type = null] = entry.split("=");
    return { scheme, code, family, type };
  });
}

/**
 * Families as our own reading of event data suggests them for each root of CAMEO and for its codes of trade. Beyond it the codebook decides: where it has a type for an act the act has
 * its family (praise is rhetoric, relief is diplomatic, a formal complaint is diplomatic), and what is done with forces is security. A type is named only where the code leaves no
 * choice: a visit does not say whose, a signed agreement not about what, a sanction not on what.
 */
const CAMEO: readonly MappedCode[] = [
  ...codes(
    "CAMEO",
    "DIPLOMATIC",
    "02 03 04 05 054=recognition 06 073=humanitarian-aid 114=formal-protest 16",
  ),
  ...codes(
    "CAMEO",
    "RHETORIC",
    "051=conciliatory 055=regret-retraction 10 11 112=accusation 12 13 138=threat 139=threat",
  ),
  ...codes("CAMEO", "TRADE", "0254 0354 061 071 085 1054 1211 1244 1312 162 163"),
  ...codes("CAMEO", "SECURITY", "062 064 072 087 15 154=build-up 17 174=nationals-expelled 18 19 20"),
  // Words that are no act towards the other side, what a state does at home, and acts that may be of any family.
  ...codes("CAMEO", null, "01 07 08 09 14"),
];

const PLOVER: readonly MappedCode[] = [
  ...codes("PLOVER", "DIPLOMATIC", "AGREE CONSULT SUPPORT COOPERATE REQUEST/assist REQUEST/meet SANCTION"),
  ...codes(
    "PLOVER",
    "RHETORIC",
    "REQUEST ACCUSE ACCUSE/allege=accusation REJECT THREATEN THREATEN/violence=threat",
  ),
  ...codes("PLOVER", "SECURITY", "RETREAT/ceasefire RETREAT/disarm RETREAT/withdraw MOBILIZE"),
  ...codes("PLOVER", "SECURITY", "MOBILIZE/troops=build-up MOBILIZE/weapons=build-up"),
  ...codes("PLOVER", "SECURITY", "COERCE COERCE/deport=nationals-expelled ASSAULT"),
  // A carrier that is held is trade, its cargo may be fuel, and a sanction of CAMEO (163) is one of these here.
  ...codes("PLOVER", null, "COERCE/seize COERCE/restrict COERCE/withhold"),
  ...codes("PLOVER", null, "ACCUSE/investigate AID CONCEDE PROTEST RETREAT"),
];

/** Between two states UCDP has nothing but fighting of their forces. */
const UCDP: readonly MappedCode[] = codes("UCDP", "SECURITY", "1=state-clash 2 3");

/** ACLED’s event types and the kinds under them. Its rows between two states have forces, police or government of each on both sides. */
const ACLED: readonly MappedCode[] = [
  ...codes(
    "ACLED",
    "SECURITY",
    `Battles
    Armed clash=state-clash
    Government regains territory
    Non-state actor overtakes territory
    Explosions/Remote violence
    Chemical weapon
    Air/drone strike
    Suicide bomb
    Shelling/artillery/missile attack
    Remote explosive/landmine/IED
    Grenade
    Violence against civilians
    Sexual violence
    Attack
    Abduction/forced disappearance
    Arrests
    Disrupted weapons use
    Headquarters or base established
    Looting/property destruction
    Non-violent transfer of territory`,
  ),
  ...codes("ACLED", "DIPLOMATIC", "Agreement"),
  ...codes(
    "ACLED",
    null,
    `Protests
    Peaceful protest
    Protest with intervention
    Excessive force against protesters
    Riots
    Violent demonstration
    Mob violence
    Strategic developments
    Change to group/activity
    Other`,
  ),
];

/** What every code of the four schemes is proposed as until an administrator says otherwise. */
export const DEFAULT_CODES: readonly MappedCode[] = [...CAMEO, ...PLOVER, ...UCDP, ...ACLED];
