/**
 * What the event types of PLOVER and their modes mean, in words of our own: type or type/mode, then what the first side does, with the other side in braces. Meanings
 * from the PLOVER manual; modes that its tables name without saying what they are (ASSAULT/sideAB, ASSAULT/targeted) are left out and read as their type.
 */
export const PLOVER_WORDS = `
AGREE: agrees to cooperate or settle{ with ~}
CONSULT: consults{ with ~}
CONSULT/visit: visits or receives{ ~}
CONSULT/third-party: meets{ ~} in a third place
CONSULT/multilateral: meets{ ~} among several states
CONSULT/phone: talks by telephone{ with ~}
SUPPORT: supports{ ~} in words or diplomatically
CONCEDE: makes a concession{ to ~}
COOPERATE: cooperates{ with ~} in practice
AID: gives{ ~} aid
RETREAT: relents or withdraws{ before ~}
RETREAT/withdraw: withdraws from territory{ before ~}
RETREAT/release: releases captives{ of ~}
RETREAT/return: returns property{ to ~}
RETREAT/disarm: disarms{ before ~}
RETREAT/ceasefire: keeps a ceasefire{ with ~}
RETREAT/access: lets outsiders in{, for ~}
RETREAT/resign: an official resigns{ before ~}
REQUEST: makes a request or demand{ of ~}
REQUEST/assist: requests or demands help or exchange{ of ~}
REQUEST/change: requests or demands a change of policy or leaders{ of ~}
REQUEST/yield: requests or demands a concession{ of ~}
REQUEST/meet: requests or demands a meeting or negotiations{ with ~}
ACCUSE: criticises, accuses or investigates{ ~}
ACCUSE/disapprove: criticises{ ~}
ACCUSE/allege: accuses{ ~}
ACCUSE/investigate: investigates{ ~}
REJECT: rejects or refuses something{ of ~}
REJECT/assist: refuses help or exchange{ to ~}
REJECT/change: refuses a change of policy or leaders{ to ~}
REJECT/yield: refuses a concession{ to ~}
REJECT/meet: refuses to meet or negotiate{ with ~}
THREATEN: threatens{ ~}
THREATEN/restrict: threatens{ ~} with restrictions on movement or goods
THREATEN/ban: threatens{ ~} with a ban on political activity
THREATEN/arrest: threatens{ ~} with arrests
THREATEN/relations: threatens{ ~} to suspend relations or talks
THREATEN/expel: threatens{ ~} with expulsions
THREATEN/territory: threatens{ ~} to take territory
THREATEN/violence: threatens{ ~} with violence
PROTEST: protests{ against ~}
PROTEST/demo: demonstrates{ against ~}
PROTEST/riot: riots{ against ~}
PROTEST/strike: strikes{ against ~}
PROTEST/hunger: holds a hunger strike{ against ~}
PROTEST/boycott: boycotts{ ~}
PROTEST/obstruct: obstructs passage{ against ~}
SANCTION: reduces relations or punishes{, against ~}
SANCTION/convict: convicts people{ of ~}
SANCTION/expel: expels people{ of ~}
SANCTION/withdraw: withdraws from talks or relations{ with ~}
SANCTION/discontinue: stops aid or exchange{ with ~}
MOBILIZE: makes forces ready{ against ~}
MOBILIZE/troops: makes troops ready{ against ~}
MOBILIZE/weapons: makes weapons ready{ against ~}
MOBILIZE/police: makes police ready{ against ~}
MOBILIZE/militia: makes militia ready{ against ~}
COERCE: coerces{ ~}
COERCE/seize: seizes property{ of ~}
COERCE/restrict: restricts movement{ of ~}
COERCE/ban: bans political activity{ of ~}
COERCE/censor: censors media{ of ~}
COERCE/curfew: imposes a curfew{ on ~}
COERCE/martial-law: imposes martial law{ on ~}
COERCE/arrest: arrests people{ of ~}
COERCE/deport: deports people{ of or to ~}
COERCE/withhold: withholds something{ from ~}
COERCE/misinformation: spreads false information{ against ~}
COERCE/cyber: attacks computers and networks{ of ~}
ASSAULT: uses violence{ against ~}
ASSAULT/abduct: abducts people{ of ~}
ASSAULT/aerial: attacks{ ~} from the air
ASSAULT/assassinate: assassinates somebody{ of ~}
ASSAULT/beat: beats people{ of ~}
ASSAULT/cleansing: commits ethnic cleansing{ against ~}
ASSAULT/crowd-control: controls a crowd{ of ~} with violence
ASSAULT/destroy: destroys property{ of ~}
ASSAULT/drone: attacks{ ~} with drones
ASSAULT/execute: executes people{ of ~}
ASSAULT/explosives: attacks{ ~} with explosives
ASSAULT/firearms: attacks{ ~} with firearms
ASSAULT/heavy-weapons: attacks{ ~} with heavy weapons
ASSAULT/massacre: kills people{ of ~} in masses
ASSAULT/primitive: attacks{ ~} with simple weapons
ASSAULT/sexual: attacks people{ of ~} sexually
ASSAULT/suicide-attack: carries out a suicide attack{ against ~}
ASSAULT/torture: tortures people{ of ~}
ASSAULT/unconventional: uses chemical, biological or nuclear weapons{ against ~}
`;
