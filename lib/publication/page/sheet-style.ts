import { SANS } from "@/lib/charts/picture/picture-parts";

/** The page on paper: A4, always light, with its address and the number of the sheet at the foot. */
export const SHEET = `@page{size:A4;margin:17mm 17mm 19mm;
@top-left{font:8pt ${SANS};color:#444}
@bottom-left{font:8pt ${SANS};color:#444;vertical-align:top;padding-top:4mm}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt ${SANS};color:#444;vertical-align:top;padding-top:4mm}}
@media print{:root{color-scheme:light;--paper:#fff;--wash:#fff;--ink:#000;--muted:#444;--hair:#ccc;--doubt:#999}
html{font-size:9.3pt;line-height:1.4}code.line{white-space:nowrap}.mast,main,.foot{padding-inline:0;max-width:none}.skip,.ways,.mast nav,.foot,.screen{display:none}
.mast{padding-block:0 1.5mm}.scroll{overflow:visible}
a{text-decoration:none}.full::after{content:" (" attr(data-full) ")";overflow-wrap:anywhere}.out::after{content:" " attr(href);font-size:.85em;color:#444;overflow-wrap:anywhere}
h1,h2,h3,.kicker,.move,.label,.standing dt,.method dt{break-after:avoid}.arithmetic,.since,.provenance dl>div:nth-last-child(-n+3){break-before:avoid}.points li,.move,figure,tr,.list li,dl>div,.sources li,.notice,.text,.assessment,table,.arithmetic,.method,.watch,.earlier,.how-sure,.since{break-inside:avoid}
p,li,dd{orphans:3;widows:3}section{margin-top:4.5mm}dl>div,.list li{padding-block:.8mm}.families th,.families td{padding-block:1mm}
h1{font-size:19pt}.change{font-size:26pt}.desk{display:block}.side{display:grid;grid-template-columns:1fr 1fr;gap:0 7mm}.wide{display:none}.narrow{display:block}.families table{font-size:7.6pt}.families thead th{font-size:7pt}.side .watch{grid-column:1/-1}.columns{columns:auto;margin:0}.columns section{margin:4.5mm 0 0}.list,.standing dl{columns:2;column-gap:7mm}.standing dl>div,.method dl>div{display:block}.points li{padding-block:2mm}
.method{border:.5pt solid #000;padding:1mm 3mm 2mm}.method dl{columns:3;column-gap:6mm}.method dl>div{border-color:#ccc}
.sources ol{columns:2;column-gap:7mm}.sources li{font-size:7.9pt;line-height:1.35;padding-block:.6mm}.sources li:target{background:none}
.draft main{border-left:1.5mm solid #999;padding-left:4mm}}
`;
