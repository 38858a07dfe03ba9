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
h1,h2,.kicker,.move,.label,dt,thead{break-after:avoid}.points li,.move,figure,tr,.columns li,dl>div,.sources li,.notice,.assessment,.families table,.arithmetic,.method,.provenance dl>div{break-inside:avoid}
p,li,dd{orphans:3;widows:3}section{margin-top:5.5mm}
h1{font-size:19pt}.change{font-size:26pt}.desk{display:block}.side{display:grid;grid-template-columns:1fr 1fr;gap:0 7mm}.wide{display:none}.narrow{display:block}.families table{font-size:7.6pt}.families thead th{font-size:7pt}.columns{columns:2;column-gap:7mm}.columns{margin-top:5.5mm}.columns section{break-inside:auto;margin:0 0 5.5mm}.columns dl>div,.method dl>div{display:block}
.method{border:.5pt solid #000;padding:1mm 3mm 2mm}.method dl{columns:3;column-gap:6mm}.method dl>div,.columns dl>div{border-color:#ccc}
.sources ol{columns:2;column-gap:7mm}.sources li{font-size:7.9pt;line-height:1.35;padding-block:.6mm}.sources li:target{background:none}
.draft main{border-left:1.5mm solid #999;padding-left:4mm}}
`;
