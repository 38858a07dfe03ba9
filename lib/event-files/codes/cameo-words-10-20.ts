/**
 * What the codes of CAMEO mean, roots 10 to 20, in words of our own: code, then what the first side does, with the other side in braces. 101 to 108 as in CAMEO 1.1b3 and
 * ICEWS; GDELT’s own list says otherwise of them, see `GDELT_WORDS`. 155, 176, 1834, 1951 and 1952 stand in CAMEO 1.1b3 and in neither GDELT’s nor ICEWS’s list.
 * Codes that no list gives a meaning (109, 1641 to 1643, 1883 stand in tables of scores alone) are left out.
 */
export const CAMEO_WORDS_10_20 = `
10: makes a demand{ of ~}
100: makes a demand{ of ~}, unspecified
101: demands{ of ~} practical cooperation
1011: demands{ of ~} economic cooperation
1012: demands{ of ~} military cooperation
1013: demands{ of ~} cooperation of courts and police
1014: demands{ of ~} intelligence
102: demands{ of ~} diplomatic support
103: demands{ of ~} aid
1031: demands{ of ~} economic aid
1032: demands{ of ~} military aid
1033: demands{ of ~} humanitarian aid
1034: demands{ of ~} military protection or peacekeepers
104: demands{ of ~} political reform
1041: demands{ of ~} a change of leaders
1042: demands{ of ~} a change of policy
1043: demands{ of ~} rights
1044: demands{ of ~} a change of institutions
105: demands{ of ~} that it give way
1051: demands{ of ~} that restrictions be eased
1052: demands{ of ~} that unrest be calmed
1053: demands{ of ~} the release of people or property
1054: demands{ of ~} that sanctions or an embargo be eased
1055: demands{ of ~} that outsiders may take part
1056: demands{ of ~} less military action
106: demands a meeting or negotiations{ with ~}
107: demands the settlement of a dispute{ with ~}
108: demands mediation{ with ~}
11: disapproves{ of ~}
110: disapproves{ of ~}, unspecified
111: criticises or denounces{ ~}
112: accuses{ ~}
1121: accuses{ ~} of crime or corruption
1122: accuses{ ~} of human rights abuses
1123: accuses{ ~} of aggression
1124: accuses{ ~} of war crimes
1125: accuses{ ~} of espionage or treason
113: rallies opposition{ against ~}
114: complains officially{ to ~}
115: brings a lawsuit{ against ~}
116: finds{ ~} guilty or liable in court
12: rejects{ ~}
120: rejects{ ~}, unspecified
121: rejects practical cooperation{ with ~}
1211: rejects economic cooperation{ with ~}
1212: rejects military cooperation{ with ~}
1213: rejects cooperation of courts and police{ with ~}
1214: rejects sharing intelligence{ with ~}
122: rejects a request{ of ~} for aid
1221: rejects a request{ of ~} for economic aid
1222: rejects a request{ of ~} for military aid
1223: rejects a request{ of ~} for humanitarian aid
1224: rejects a request{ of ~} for military protection or peacekeepers
123: rejects a demand{ of ~} for political reform
1231: rejects a demand{ of ~} for a change of leaders
1232: rejects a demand{ of ~} for a change of policy
1233: rejects a demand{ of ~} for rights
1234: rejects a demand{ of ~} for a change of institutions
124: refuses to give way{ to ~}
1241: refuses to ease restrictions{ on ~}
1242: refuses to calm unrest{ against ~}
1243: refuses to release people or property{ to ~}
1244: refuses to ease sanctions or an embargo{ on ~}
1245: refuses to let outsiders take part{, to ~}
1246: refuses to reduce military action{ against ~}
125: refuses to meet or negotiate{ with ~}
126: rejects mediation{ with ~}
127: rejects a plan to settle a dispute{ with ~}
128: defies norms or law{ against ~}
129: casts a veto{ against ~}
13: threatens{ ~}
130: threatens{ ~}, unspecified
131: threatens{ ~} without force
1311: threatens{ ~} to reduce or stop aid
1312: threatens{ ~} with a boycott, embargo or sanctions
1313: threatens{ ~} to reduce or break relations
132: threatens{ ~} with restrictions
1321: threatens{ ~} to restrict political freedoms
1322: threatens{ ~} to ban parties or politicians
1323: threatens{ ~} with a curfew
1324: threatens{ ~} with a state of emergency or martial law
133: threatens{ ~} with protest
134: threatens{ ~} to halt negotiations
135: threatens{ ~} to halt mediation
136: threatens{ ~} to end the part that outsiders take
137: threatens{ ~} with violent repression
138: threatens{ ~} with military force
1381: threatens{ ~} with a blockade
1382: threatens{ ~} with occupation
1383: threatens{ ~} with unconventional violence
1384: threatens{ ~} with a conventional attack
1385: threatens{ ~} with weapons of mass destruction
139: gives{ ~} an ultimatum
14: protests{ against ~}
140: protests{ against ~}, unspecified
141: demonstrates{ against ~}
1411: demonstrates{ against ~} for a change of leaders
1412: demonstrates{ against ~} for a change of policy
1413: demonstrates{ against ~} for rights
1414: demonstrates{ against ~} for a change of institutions
142: holds a hunger strike{ against ~}
1421: holds a hunger strike{ against ~} for a change of leaders
1422: holds a hunger strike{ against ~} for a change of policy
1423: holds a hunger strike{ against ~} for rights
1424: holds a hunger strike{ against ~} for a change of institutions
143: strikes or boycotts{ against ~}
1431: strikes or boycotts{ against ~} for a change of leaders
1432: strikes or boycotts{ against ~} for a change of policy
1433: strikes or boycotts{ against ~} for rights
1434: strikes or boycotts{ against ~} for a change of institutions
144: obstructs passage{ against ~}
1441: obstructs passage{ against ~} for a change of leaders
1442: obstructs passage{ against ~} for a change of policy
1443: obstructs passage{ against ~} for rights
1444: obstructs passage{ against ~} for a change of institutions
145: riots{ against ~}
1451: riots{ against ~} for a change of leaders
1452: riots{ against ~} for a change of policy
1453: riots{ against ~} for rights
1454: riots{ against ~} for a change of institutions
15: shows force{ to ~}
150: shows military or police power{ to ~}, unspecified
151: raises the alert of its police{ against ~}
152: raises the alert of its forces{ against ~}
153: mobilises police{ against ~}
154: mobilises forces{ against ~}
155: mobilises cyber forces{ against ~}
16: reduces relations{ with ~}
160: reduces relations{ with ~}, unspecified
161: reduces or breaks diplomatic relations{ with ~}
162: reduces or stops aid{ to ~}
1621: reduces or stops economic aid{ to ~}
1622: reduces or stops military aid{ to ~}
1623: reduces or stops humanitarian aid{ to ~}
163: imposes an embargo, boycott or sanctions{ on ~}
164: halts negotiations{ with ~}
165: halts mediation{ with ~}
166: expels or withdraws people{ of or from ~}
1661: expels or withdraws peacekeepers{ of or from ~}
1662: expels or withdraws inspectors or observers{ of or from ~}
1663: expels or withdraws aid agencies{ of or from ~}
17: coerces{ ~}
170: coerces{ ~}, unspecified
171: seizes or damages property{ of ~}
1711: confiscates property{ of ~}
1712: destroys property{ of ~}
172: imposes restrictions{ on ~}
1721: restricts political freedoms{ of ~}
1722: bans parties or politicians{ of ~}
1723: imposes a curfew{ on ~}
1724: imposes a state of emergency or martial law{ on ~}
173: arrests or charges people{ of ~}
174: expels or deports people{ of or to ~}
175: represses{ ~} with violence
176: attacks computers and networks{ of ~}
18: assaults{ ~}
180: uses unconventional violence{ against ~}
181: abducts people or takes hostages{ of ~}
182: attacks people{ of ~} physically
1821: attacks people{ of ~} sexually
1822: tortures people{ of ~}
1823: kills people{ of ~} by physical attack
183: carries out a bombing{ against ~}
1831: carries out a suicide bombing{ against ~}
1832: carries out a car bombing{ against ~}
1833: carries out a roadside bombing{ against ~}
1834: bombs a place{ of ~}
184: uses people{ of ~} as human shields
185: tries to assassinate somebody{ of ~}
186: assassinates somebody{ of ~}
19: fights{ ~}
190: uses conventional military force{ against ~}
191: imposes a blockade{ on ~} or restricts movement
192: occupies territory{ of ~}
193: fights{ ~} with small arms
194: fights{ ~} with artillery and tanks
195: uses weapons from the air{ against ~}
1951: uses precision-guided weapons from the air{ against ~}
1952: uses armed drones{ against ~}
196: breaks a ceasefire{ with ~}
20: uses mass violence{ against ~}
200: uses mass violence{ against ~}, unspecified
201: expels people{ of ~} in masses
202: kills people{ of ~} in masses
203: commits ethnic cleansing{ against ~}
204: uses weapons of mass destruction{ against ~}
2041: uses chemical, biological or radiological weapons{ against ~}
2042: detonates nuclear weapons{ against ~}
`;

/** Where GDELT’s own list of codes, of 2013, means another thing than CAMEO 1.1b3 and ICEWS: it kept older wording. Who looks for a ceasefire in GDELT finds it under 107. */
export const GDELT_WORDS = `
101: demands{ of ~} information or an investigation
102: demands{ of ~} support for a policy
103: demands{ of ~} aid, protection or peacekeepers
105: demands mediation{ with ~}
106: demands{ of ~} a withdrawal
107: demands{ of ~} a ceasefire
108: demands a meeting or negotiations{ with ~}
`;
