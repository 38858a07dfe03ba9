/**
 * What the codes of CAMEO mean, roots 01 to 09, in words of our own: code, then what the first side does, with the other side in braces. Meanings from CAMEO 1.1b3 as
 * carried by GDELT’s table of codes (2013) and ICEWS. Codes that no list gives a meaning (0110, 0357 and others stand in tables of scores alone) are left out.
 */
export const CAMEO_WORDS_01_09 = `
01: makes a statement{ about ~}
010: makes a statement{ about ~}, unspecified
011: declines to comment{ on ~}
012: speaks with pessimism{ about ~}
013: speaks with optimism{ about ~}
014: considers a policy{ towards ~}
015: admits responsibility{ to ~}
016: denies responsibility{ to ~}
017: makes a symbolic gesture{ towards ~}
018: expresses sympathy{ with ~}
019: says that it agrees{ with ~}
02: appeals{ to ~}
020: appeals{ to ~}, unspecified
021: appeals{ to ~} for practical cooperation
0211: appeals{ to ~} for economic cooperation
0212: appeals{ to ~} for military cooperation
0213: appeals{ to ~} for cooperation of courts and police
0214: appeals{ to ~} for intelligence
022: appeals{ to ~} for diplomatic support
023: appeals{ to ~} for aid
0231: appeals{ to ~} for economic aid
0232: appeals{ to ~} for military aid
0233: appeals{ to ~} for humanitarian aid
0234: appeals{ to ~} for military protection or peacekeepers
024: appeals{ to ~} for political reform
0241: appeals{ to ~} for a change of leaders
0242: appeals{ to ~} for a change of policy
0243: appeals{ to ~} for rights
0244: appeals{ to ~} for a change of institutions
025: appeals{ to ~} for concessions
0251: appeals{ to ~} for restrictions to be eased
0252: appeals{ to ~} for unrest to be calmed
0253: appeals{ to ~} for the release of people or property
0254: appeals{ to ~} for sanctions or an embargo to be eased
0255: appeals{ to ~} for outsiders to take part
0256: appeals{ to ~} for less military action
026: appeals{ to ~} for a meeting or negotiations
027: appeals{ to ~} for the settlement of a dispute
028: appeals{ to ~} for mediation
03: says that it will cooperate{ with ~}
030: says that it will cooperate{ with ~}, unspecified
031: says that it will cooperate{ with ~} in practice
0311: says that it will cooperate{ with ~} economically
0312: says that it will cooperate{ with ~} militarily
0313: says that its courts and police will cooperate{ with ~}
0314: says that it will share intelligence{ with ~}
032: says that it will support{ ~} diplomatically
033: says that it will give{ ~} aid
0331: says that it will give{ ~} economic aid
0332: says that it will give{ ~} military aid
0333: says that it will give{ ~} humanitarian aid
0334: says that it will give{ ~} military protection or peacekeepers
034: says{ to ~} that it will reform
0341: says{ to ~} that it will change leaders
0342: says{ to ~} that it will change policy
0343: says{ to ~} that it will grant rights
0344: says{ to ~} that it will change institutions
035: says{ to ~} that it will give way
0351: says{ to ~} that it will ease restrictions
0352: says{ to ~} that it will calm unrest
0353: says{ to ~} that it will release people or property
0354: says{ to ~} that it will ease sanctions or an embargo
0355: says{ to ~} that it will let outsiders take part
0356: says{ to ~} that it will reduce military action
036: says that it will meet or negotiate{ with ~}
037: says that it will settle a dispute{ with ~}
038: says that it will accept mediation{ with ~}
039: says that it will mediate{ for ~}
04: consults{ with ~}
040: consults{ with ~}, unspecified
041: talks by telephone{ with ~}
042: visits{ ~}
043: receives a visit{ from ~}
044: meets{ ~} in a third place
045: mediates{ for ~}
046: negotiates{ with ~}
05: cooperates{ with ~} diplomatically
050: cooperates{ with ~} diplomatically, unspecified
051: praises or endorses{ ~}
052: defends{ ~} in words
053: rallies support{ for ~}
054: grants recognition{ to ~}
055: apologises{ to ~}
056: forgives{ ~}
057: signs a formal agreement{ with ~}
06: cooperates{ with ~} in practice
060: cooperates{ with ~} in practice, unspecified
061: cooperates{ with ~} economically
062: cooperates{ with ~} militarily
063: has courts or police cooperate{ with ~}
064: shares intelligence or information{ with ~}
07: gives{ ~} aid
070: gives{ ~} aid, unspecified
071: gives{ ~} economic aid
072: gives{ ~} military aid
073: gives{ ~} humanitarian aid
074: gives{ ~} military protection or peacekeepers
075: grants asylum{ to ~}
08: gives way{ to ~}
080: gives way{ to ~}, unspecified
081: eases restrictions{ on ~}
0811: eases restrictions{ on ~} on political freedoms
0812: eases a ban{ on ~} on parties or politicians
0813: eases a curfew{ on ~}
0814: eases a state of emergency or martial law{ on ~}
082: calms unrest{ against ~}
083: accepts demands{ of ~} for political reform
0831: accepts demands{ of ~} for a change of leaders
0832: accepts demands{ of ~} for a change of policy
0833: accepts demands{ of ~} for rights
0834: accepts demands{ of ~} for a change of institutions
084: returns or releases people or property{ to ~}
0841: returns or releases people{ to ~}
0842: returns or releases property{ to ~}
085: eases sanctions or an embargo{ on ~}
086: lets outsiders take part{, for ~}
0861: receives peacekeepers{ from ~}
0862: receives inspectors{ from ~}
0863: lets humanitarian aid through{ to ~}
087: reduces military action{ against ~}
0871: declares a truce or ceasefire{ with ~}
0872: eases a military blockade{ on ~}
0873: demobilises forces{ facing ~}
0874: retreats or surrenders{ before ~}
09: investigates{ ~}
090: investigates{ ~}, unspecified
091: investigates crime or corruption{ of ~}
092: investigates human rights abuses{ of ~}
093: investigates military action{ of ~}
094: investigates war crimes{ of ~}
`;
