/**
 * The states of the region, and those that Comtrade calls by a code of its own: not ISO 3166 numeric are India 699, the United States 842, France 251, Norway 579, Switzerland 757, and Taiwan, whose trade
 * stands under 490, “Other Asia, nes”. Codes of areas of the past (India to 1974 is 356) are none of these states.
 * Source: ropensci/comtradr, data/country_codes.rda at 3d5b52d6a3e10093b24b7883fb62f3d49b1ba4c8, for the codes of Comtrade; vincentarelbundock/countrycode, dictionary/codelist_without_cldr.csv at
 * 284d6a2f7e49d826e10894227a05d4c857e21540, for ISO 3166. Code values only.
 */
const AREAS = `
AFG 4 TJK 762 KGZ 417 UZB 860 TKM 795 KAZ 398 PAK 586 IND 699 IRN 364 CHN 156 RUS 643 MNG 496 NPL 524 BTN 64 BGD 50 LKA 144
MDV 462 MMR 104 TUR 792 AZE 31 ARM 51 GEO 268 IRQ 368 SAU 682 ARE 784 QAT 634 OMN 512 KWT 414 BHR 48 YEM 887 SYR 760 ISR 376
PSE 275 LBN 422 JOR 400 UKR 804 BLR 112 JPN 392 KOR 410 PRK 408 TWN 490 VNM 704 USA 842 GBR 826 FRA 251 DEU 276 NOR 579 CHE 757`;

/**
 * Areas of the past, which had other borders than the state of today whose letters stand beside them, such as Yemen to 1990, Belgium-Luxembourg, Pakistan with Bangladesh, Ethiopia with Eritrea, West Germany,
 * Czechoslovakia, the Soviet Union, Yugoslavia, Serbia with Montenegro, India to 1974, Panama without the Canal Zone, South Vietnam, St Kitts with Anguilla, Sudan to 2011, the United States with Puerto Rico. Source: the codes of
 * Comtrade above whose last year has passed; 200, 810, 890 and 891 by the names that projects quote from its list (“USSR (...1990)”, “Yugoslavia (...1991)”), some of which put the letters of a successor beside them.
 */
const PAST = new Set("886 58 588 230 280 356 590 868 658 736 841 200 810 890 891".split(" "));

const ISO3_OF = new Map<string, string>();
for (const [, iso3 = "", code = ""] of AREAS.matchAll(/([A-Z]{3}) (\d+)/g)) ISO3_OF.set(code, iso3);

/** All partners together; never one of them, and never part of a sum. */
export const WORLD = "W00";
/** An area of the past: it is told, and no state of today. */
export const PAST_AREA = "past";

/**
 * What a code of Comtrade means, by the tables above and else by the code of letters beside it: a state as ISO 3166-1 alpha-3, the world or an area of the past; null: neither tells.
 * `areaOfComtrade("699", "") // => "IND"`, `areaOfComtrade("0", "") // => "W00"`, `areaOfComtrade("356", "IND") // => "past"`, `areaOfComtrade("", "S19") // => null`
 */
export function areaOfComtrade(code: string, letters: string): string | null {
  const number = code.trim().replace(/^0+(?=\d)/, "");
  if (PAST.has(number)) return PAST_AREA;
  if (number === "0") return WORLD;
  const known = ISO3_OF.get(number);
  if (known) return known;
  const named = letters.trim();
  return named === WORLD || /^[A-Z]{3}$/.test(named) ? named : null;
}
