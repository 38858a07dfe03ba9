import type { Iso3 } from "@/lib/event-files/rows/event-row";
import { codeTable } from "./code-table";

/**
 * Gleditsch and Ward, list of independent states to 2020: number, letters, ISO 3166-1 alpha-3. Like the Correlates of War but for Germany (260, there 255), Yemen
 * (678, there 679), Serbia (340) and Romania’s letters. 345 is Yugoslavia to 2006; UCDP writes it “Serbia (Yugoslavia)” throughout, and so does this table. States
 * that ended are left out: 255 GMY (to 1945), 265 GDR, 315 CZE, 680 YPR, 730 KOR, 815 VNM (to 1893), 817 RVN and others.
 */
const GW = `
2 USA USA  20 CAN CAN  31 BHM BHS  40 CUB CUB  41 HAI HTI  42 DOM DOM  51 JAM JAM  52 TRI TTO  53 BAR BRB  70 MEX MEX  80 BLZ BLZ
90 GUA GTM  91 HON HND  92 SAL SLV  93 NIC NIC  94 COS CRI  95 PAN PAN  100 COL COL  101 VEN VEN  110 GUY GUY  115 SUR SUR
130 ECU ECU  135 PER PER  140 BRA BRA  145 BOL BOL  150 PAR PRY  155 CHL CHL  160 ARG ARG  165 URU URY  200 UKG GBR  205 IRE IRL
210 NTH NLD  211 BEL BEL  212 LUX LUX  220 FRN FRA  225 SWZ CHE  230 SPN ESP  235 POR PRT  260 GFR DEU  290 POL POL  305 AUS AUT
310 HUN HUN  316 CZR CZE  317 SLO SVK  325 ITA ITA  338 MLT MLT  339 ALB ALB  340 SER SRB  341 MNG MNE  343 MAC MKD  344 CRO HRV
345 YUG SRB  346 BOS BIH  347 KOS XKX  349 SLV SVN  350 GRC GRC  352 CYP CYP  355 BUL BGR  359 MLD MDA  360 RUM ROU  365 RUS RUS
366 EST EST  367 LAT LVA  368 LIT LTU  369 UKR UKR  370 BLR BLR  371 ARM ARM  372 GRG GEO  373 AZE AZE  375 FIN FIN  380 SWD SWE
385 NOR NOR  390 DEN DNK  395 ICE ISL  402 CAP CPV  404 GNB GNB  411 EQG GNQ  420 GAM GMB  432 MLI MLI  433 SEN SEN  434 BEN BEN
435 MAA MRT  436 NIR NER  437 CDI CIV  438 GUI GIN  439 BFO BFA  450 LBR LBR  451 SIE SLE  452 GHA GHA  461 TOG TGO  471 CAO CMR
475 NIG NGA  481 GAB GAB  482 CEN CAF  483 CHA TCD  484 CON COG  490 DRC COD  500 UGA UGA  501 KEN KEN  510 TAZ TZA  516 BUI BDI
517 RWA RWA  520 SOM SOM  522 DJI DJI  530 ETH ETH  531 ERI ERI  540 ANG AGO  541 MZM MOZ  551 ZAM ZMB  552 ZIM ZWE  553 MAW MWI
560 SAF ZAF  565 NAM NAM  570 LES LSO  571 BOT BWA  572 SWA SWZ  580 MAG MDG  581 COM COM  590 MAS MUS  600 MOR MAR  615 ALG DZA
616 TUN TUN  620 LIB LBY  625 SUD SDN  626 SSD SSD  630 IRN IRN  640 TUR TUR  645 IRQ IRQ  651 EGY EGY  652 SYR SYR  660 LEB LBN
663 JOR JOR  666 ISR ISR  670 SAU SAU  678 YEM YEM  690 KUW KWT  692 BAH BHR  694 QAT QAT  696 UAE ARE  698 OMA OMN  700 AFG AFG
701 TKM TKM  702 TAJ TJK  703 KYR KGZ  704 UZB UZB  705 KZK KAZ  710 CHN CHN  712 MON MNG  713 TAW TWN  731 PRK PRK  732 ROK KOR
740 JPN JPN  750 IND IND  760 BHU BTN  770 PAK PAK  771 BNG BGD  775 MYA MMR  780 SRI LKA  781 MAD MDV  790 NEP NPL  800 THI THA
811 CAM KHM  812 LAO LAO  816 DRV VNM  820 MAL MYS  830 SIN SGP  835 BRU BRN  840 PHI PHL  850 INS IDN  860 ETM TLS  900 AUL AUS
910 PNG PNG  920 NEW NZL  940 SOL SLB  950 FJI FJI
`;

/**
 * Its 21 microstates, which it lists apart; by number only. In the Pacific other numbers than the Correlates of War: 970 is Kiribati here
 * and Nauru there.
 */
const SMALL = `
54 DMA  55 GRD  56 LCA  57 VCT  58 ATG  60 KNA  221 MCO  223 LIE  232 AND  331 SMR  403 STP  591 SYC  935 VUT  970 KIR  971 NRU
972 TON  973 TUV  983 MHL  986 PLW  987 FSM  990 WSM
`;
const OF_NUMBER = codeTable(`${GW.trim()}\n${SMALL.trim()}`, 0);
const OF_LETTERS = codeTable(GW, 1);

/**
 * The state of a Gleditsch and Ward number, with which UCDP writes states, as ISO 3166-1 alpha-3; null: none of today, or not known.
 * `iso3OfGwNumber(678) // => "YEM"`, `iso3OfGwNumber(255) // => null`
 */
export function iso3OfGwNumber(n: number): Iso3 | null {
  return OF_NUMBER.get(String(n)) ?? null;
}

/** The same of Gleditsch and Ward’s three letters. `iso3OfGwLetters("GFR") // => "DEU"`, `iso3OfGwLetters("TAJ") // => "TJK"` */
export function iso3OfGwLetters(letters: string): Iso3 | null {
  return OF_LETTERS.get(letters) ?? null;
}
