/**
 * Other English names of states, folded as `foldedName` folds them: the official ones, those with the noun in front (“Moldova, Republic of”), earlier ones, and the
 * ways of UCDP (“Russia (Soviet Union)”), ICEWS and ACLED. “Congo” alone is the one of Brazzaville in ISO and UCDP. Not here, since it can be two: Korea, Virgin Islands,
 * Guiana. Not here, since they are no state of today: Yugoslavia, Czechoslovakia, the Soviet Union, Tibet.
 */
const OTHER_NAMES = `
AFG islamic republic of afghanistan
AGO republic of angola
ALA aland
ALB republic of albania
AND principality of andorra
ARE uae
ARG argentine republic
ARM republic of armenia
ATF french southern and antarctic lands | territory of the french southern and antarctic lands
AUS commonwealth of australia
AUT republic of austria
AZE republic of azerbaijan
BDI republic of burundi
BEL kingdom of belgium
BEN republic of benin
BES bonaire sint eustatius and saba
BFA burkina faso upper volta
BGD peoples republic of bangladesh
BGR republic of bulgaria
BHR kingdom of bahrain
BHS commonwealth of the bahamas
BIH bosnia | bosnia herzegovina | republic of bosnia and herzegovina
BLM collectivity of saint barthelemy
BLR belarus byelorussia | republic of belarus
BOL bolivia plurinational state of | plurinational state of bolivia
BRA federative republic of brazil
BRN brunei darussalam | nation of brunei abode of peace
BTN kingdom of bhutan
BWA republic of botswana
CCK cocos islands | territory of the cocos keeling islands
CHE swiss confederation
CHL republic of chile
CHN china peoples republic of | peoples republic of china
CIV cote d ivoire | cote divoire | republic of cote divoire
CMR republic of cameroon
COD congo dem rep | congo democratic republic | congo democratic republic of | congo kinshasa | congo the democratic republic of | democratic republic congo | democratic republic of congo | democratic republic of the congo | dr congo zaire | zaire
COG congo | congo brazzaville | congo rep | congo republic | congo republic of | peoples republic of congo | peoples republic of the congo | republic of congo
COL republic of colombia
COM union of the comoros
CPV cabo verde | cape verde islands | republic of cabo verde
CRI republic of costa rica
CUB republic of cuba
CUW country of curacao
CXR territory of christmas island
CYP republic of cyprus
CZE czechia
DEU federal republic of germany | german federal republic
DJI republic of djibouti
DMA commonwealth of dominica
DNK kingdom of denmark
DZA peoples democratic republic of algeria
ECU republic of ecuador
EGY arab republic of egypt
ERI state of eritrea
ESH sahrawi arab democratic republic
ESP kingdom of spain
EST republic of estonia
ETH federal democratic republic of ethiopia
FIN republic of finland
FJI republic of fiji
FLK falkland islands islas malvinas | falkland islands malvinas
FRA french republic
FRO faeroe islands
FSM federated states of micronesia | micronesia federated states of
GAB gabonese republic
GBR britain | great britain | uk | united kingdom of great britain and northern ireland
GEO republic of georgia
GGY bailiwick of guernsey
GHA republic of ghana
GIN republic of guinea
GMB gambia republic of | republic of the gambia
GNB guinea bissau republic of | republic of guinea bissau
GNQ republic of equatorial guinea
GRC hellenic republic
GTM republic of guatemala
GUY co operative republic of guyana | republic of guyana
HKG hong kong sar | hong kong sar china | hong kong special administrative region of china | hong kong special administrative region of the peoples republic of china
HMD heard and mcdonald islands
HND republic of honduras
HRV republic of croatia
HTI republic of haiti
HUN republic of hungary
IDN republic of indonesia
IND republic of india
IRL republic of ireland
IRN iran islamic republic of | iran persia | islamic republic of iran
IRQ republic of iraq
ISL republic of iceland
ISR state of israel
ITA italian republic
JEY bailiwick of jersey
JOR hashemite kingdom of jordan
KAZ republic of kazakhstan
KEN republic of kenya
KGZ kirghizia | kyrgyz republic | kyrgyzstan kyrgyz republic
KHM cambodia kampuchea | kingdom of cambodia
KIR independent and sovereign republic of kiribati | republic of kiribati
KNA federation of saint christopher and nevis | saint kitts nevis
KOR korea republic of | korea south | republic of korea
KWT state of kuwait
LAO lao | lao pdr | lao peoples democratic republic
LBN lebanese republic
LBR republic of liberia
LBY libya state of | libyan arab jamahiriya | state of libya
LIE principality of liechtenstein
LKA democratic socialist republic of sri lanka | sri lanka ceylon
LSO kingdom of lesotho
LTU republic of lithuania
LUX grand duchy of luxembourg
LVA republic of latvia
MAC macao | macao sar china | macao special administrative region of china | macao special administrative region of the peoples republic of china | macau sar
MAF saint martin french part
MAR kingdom of morocco
MCO principality of monaco
MDA moldova republic of | republic of moldova
MDG madagascar malagasy | republic of madagascar
MDV republic of maldives | republic of the maldives
MEX united mexican states
MHL republic of the marshall islands
MKD former yugoslav republic of macedonia | fyr macedonia | macedonia | macedonia former yugoslav republic of | macedonia fyr | macedonia the former yugoslav republic of | republic of north macedonia
MLI republic of mali
MLT republic of malta
MMR burma | myanmar burma | republic of myanmar | republic of the union of myanmar
MNE republic of montenegro
MNP commonwealth of the northern mariana islands
MOZ republic of mozambique
MRT islamic republic of mauritania
MUS republic of mauritius
MWI republic of malawi
MYT department of mayotte
NAM republic of namibia
NER republic of niger | republic of the niger
NFK territory of norfolk island
NGA federal republic of nigeria
NIC republic of nicaragua
NLD kingdom of the netherlands | netherlands kingdom of
NOR kingdom of norway
NPL federal democratic republic of nepal
NRU republic of nauru
OMN sultanate of oman
PAK islamic republic of pakistan
PAN republic of panama
PCN pitcairn | pitcairn group of islands
PER republic of peru
PHL republic of the philippines
PLW republic of palau
PNG independent state of papua new guinea
POL republic of poland
PRI commonwealth of puerto rico
PRK democratic peoples republic of korea | korea democratic peoples republic of | korea north
PRT portuguese republic
PRY republic of paraguay
PSE gaza | gaza strip | occupied palestinian territories | occupied palestinian territory | palestine state of | palestinian territories | palestinian territory | palestinian territory occupied | state of palestine | west bank | west bank and gaza
QAT state of qatar
REU reunion island
ROU rumania
RUS russia soviet union | russian federation
RWA republic of rwanda | rwandese republic
SAU kingdom of saudi arabia
SDN republic of the sudan
SEN republic of senegal
SGP republic of singapore
SGS south georgia and south sandwich islands
SHN saint helena
SJM svalbard | svalbard and jan mayen islands | svalbard og jan mayen
SLE republic of sierra leone
SLV republic of el salvador
SMR most serene republic of san marino | republic of san marino
SOM federal republic of somalia
SRB republic of serbia | serbia yugoslavia
SSD republic of south sudan
STP democratic republic of sao tome and principe | sao tome
SUR republic of suriname | surinam
SVK slovak republic
SVN republic of slovenia
SWE kingdom of sweden
SWZ kingdom of eswatini | kingdom of eswatini swaziland | swaziland
SXM sint maarten dutch part
SYC republic of seychelles
SYR syrian arab republic
TCD republic of chad
TGO togolese republic
THA kingdom of thailand
TJK republic of tajikistan
TLS democratic republic of timor leste | east timor
TON kingdom of tonga
TTO republic of trinidad and tobago
TUN republic of tunisia | tunisian republic
TUR republic of turkiye | turkey ottoman empire | turkey turkiye | turkiye
TWN chinese taipei | republic of china | republic of china taiwan | taiwan province of china
TZA tanzania tanganyika | tanzania united republic of | united republic of tanzania
UGA republic of uganda
UMI u s outlying islands | united states minor outlying islands | us outlying islands
URY eastern republic of uruguay | oriental republic of uruguay
USA u s a | united states of america | us | usa
UZB republic of uzbekistan
VAT holy see | holy see vatican city state | vatican | vatican city state
VCT saint vincent | saint vincent and grenadines
VEN bolivarian republic of venezuela | venezuela bolivarian republic of
VGB virgin islands british
VIR u s virgin islands | united states virgin islands | virgin islands of the united states | virgin islands u s | virgin islands us
VNM socialist republic of viet nam | socialist republic of vietnam | viet nam | vietnam north vietnam
VUT republic of vanuatu
WLF territory of the wallis and futuna islands | wallis and futuna islands
WSM independent state of samoa | western samoa
XKX kosovo under unscr 1244 | republic of kosovo
YEM republic of yemen | yemen north yemen | yemen republic of
ZAF republic of south africa
ZMB republic of zambia
ZWE republic of zimbabwe | zimbabwe rhodesia
`;

/** ISO 3166-1 alpha-3 by folded name. `STATE_OF_OTHER_NAME.get("burma") // => "MMR"` */
export const STATE_OF_OTHER_NAME: ReadonlyMap<string, string> = new Map(
  OTHER_NAMES.trim()
    .split("\n")
    .flatMap((line) =>
      line
        .slice(4)
        .split(" | ")
        .map((name): [string, string] => [name, line.slice(0, 3)]),
    ),
);
