import { SANS, SERIF } from "@/lib/charts/picture/picture-parts";

/** The page on a screen, from 320 px on: the phone first, then what wider ones change. */
export const SCREEN = `*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 ${SANS};font-variant-numeric:tabular-nums;text-size-adjust:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;overflow-wrap:break-word}
h1,h2{font-family:${SERIF};font-weight:600;line-height:1.18;text-wrap:balance;margin:0;overflow-wrap:anywhere}
p,ul,ol,dl,dd,figure{margin:0}p,li,dd,figcaption{text-wrap:pretty}bdi,[dir=auto],li,dd,dt{overflow-wrap:anywhere}
ul,ol{padding:0;list-style:none}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--edge);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-color:currentcolor;text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--cold);outline-offset:2px}
:lang(ar),:lang(fa),:lang(ps){line-height:1.8}
svg{display:block;width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
th,td{padding:.4rem 0 .4rem .5rem;border-bottom:1px solid var(--hair);text-align:right;vertical-align:baseline;font-weight:400}
th:first-child{text-align:left;padding-left:0}thead th{color:var(--muted);font-size:.8125rem;vertical-align:bottom;border-bottom-color:var(--ink);line-height:1.25}
code{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;font-size:.875em;overflow-wrap:anywhere}
cite{font-style:normal}
.warm{color:var(--warm)}.cold{color:var(--cold)}.muted,.note,.small,.level,.signed,figcaption{color:var(--muted)}
.small{font-size:.75rem;font-weight:400}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;top:-5rem;left:.5rem;padding:.5rem 1rem;background:var(--ink);color:var(--paper);z-index:1}.skip:focus{top:.5rem}
.mast,main,.foot{padding-inline:clamp(1rem,4vw,3.5rem);max-width:78rem;margin-inline:auto}
.mast{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1.25rem;padding-block:.4rem;border-bottom:1px solid var(--ink);font-size:.875rem}
.site{font:600 1.2rem/1.5 ${SERIF};letter-spacing:-.01em;text-decoration:none}
.mast nav{display:flex;flex-wrap:wrap;gap:0 1.1rem}.mast nav a{text-decoration:none;padding-block:.15rem}.mast nav a:hover{text-decoration:underline}.mast nav a:first-child{display:none}
.notice{margin-top:.75rem;padding:.6rem .9rem;border:1px solid var(--ink);border-left-width:.4rem;background:var(--wash);font-size:.9375rem;line-height:1.4}
.notice+.notice{margin-top:0;border-top:0}.notice p+p,.told{margin-top:.25rem}.told{display:flex;flex-wrap:wrap;gap:0 1.25rem}s,del{color:var(--muted);text-decoration-thickness:1px}ins{text-decoration:none;font-weight:600}
.reason,.was{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.was{margin-top:.25rem;font-size:.875rem;line-height:1.4;color:var(--muted)}
.changed{width:auto;margin-top:.6rem}.changed td,.changed th{text-align:left;padding-left:1.5rem}.changed th:first-child{padding-left:0}.changes .why,.changes h3{margin-top:.6rem}.changes dl{margin-top:.2rem}
.kicker{margin-top:.7rem;font-size:.875rem;line-height:1.4;color:var(--muted)}.kicker bdi{color:var(--ink);font-weight:600}.kicker span{display:inline-block}
.mark{display:inline-block;padding:0 .4em;border:1px solid currentcolor;color:var(--ink);text-decoration:none;white-space:nowrap}
h1{margin-top:.2rem;font-size:1.5rem}
.move{display:grid;grid-template-columns:auto 1fr;gap:.15rem .9rem;align-items:center;margin-top:.7rem;padding-block:.5rem;border-block:1px solid var(--ink)}
.change{font:600 2.1rem/1 ${SERIF};white-space:nowrap}.change .none{font-size:1.25rem}
.sign{display:inline-block;width:.55em;height:.55em;margin-right:.2em;vertical-align:baseline}.sign path{fill:currentcolor}
.why{font-size:.9375rem;line-height:1.4}.level{font-size:.8125rem}
.own{grid-column:1/-1;margin-top:.3rem;padding-top:.4rem;border-top:1px solid var(--hair);font-size:.9375rem;line-height:1.4}.own .signed::before{content:"– "}
section{margin-top:2rem}h2{padding-top:.45rem;border-top:3px solid var(--ink);font-size:1.25rem}
section.points{margin-top:.9rem}.points h2{border:0;padding:0;font-size:1.125rem}
.note,figcaption{margin-top:.45rem;font-size:.8125rem;line-height:1.45}
.points ol{counter-reset:point;margin-top:.25rem}
.points li{counter-increment:point;display:grid;grid-template-columns:1.15rem minmax(0,1fr) auto;gap:0 .6rem;padding-block:.6rem;border-top:1px solid var(--hair)}
.points li::before{content:counter(point);color:var(--muted);font:600 1.0625rem/1.35 ${SERIF}}
.what{font-family:${SERIF};font-size:1.0625rem;line-height:1.35}
.more{grid-column:2/-1;margin-top:.25rem;font-size:.875rem;line-height:1.42}.label{margin-right:.2em;font-weight:600}.label::after{content:":"}
.refs{font-size:.8125rem;color:var(--muted);white-space:nowrap}
.share{min-width:2.4rem;text-align:right;font-weight:600;font-size:1.0625rem;line-height:1.35}.share.small{max-width:4rem;font-weight:400;font-size:.75rem}
.arithmetic,.empty{padding-block:.6rem;border-top:1px solid var(--ink);border-bottom:1px solid var(--hair);font-size:.9375rem;line-height:1.45}.empty{border-bottom:0}
.text{margin-top:.5rem;font-family:${SERIF};font-size:1.0625rem;line-height:1.5;max-width:42rem}
.assessment{padding:.2rem 0 .2rem .9rem;border-left:3px solid var(--doubt)}.assessment h2{border:0;padding:0;font-size:1.125rem}
.signed{margin-top:.35rem;font-size:.875rem}.own .signed{margin:0}
figure{margin-top:.6rem}.wide{display:none}
.scroll{margin-top:.3rem;overflow-x:auto}.families tbody tr:last-child>*{border-bottom:1px solid var(--ink);font-weight:600}
.families th,.families td{padding-left:.35rem}.families thead th:nth-child(n+5),.families td:nth-child(n+5),.families td:nth-child(3){color:var(--muted)}.families td:nth-child(3) span,.families td:nth-child(n+5) span{color:inherit}
.list{margin-top:.35rem}.columns h2+p{margin-top:.4rem}.list li{padding-block:.4rem;border-bottom:1px solid var(--hair);font-size:.9375rem;line-height:1.45}
dl{margin-top:.5rem}dl>div{padding-block:.35rem;border-bottom:1px solid var(--hair);font-size:.9375rem;line-height:1.45}dt{font-weight:600}
.method{margin-top:2rem;padding:.2rem 1rem .8rem;background:var(--wash)}.method h2{border:0}.method dl>div{border-color:var(--doubt)}
.sources ol{margin-top:.4rem}.sources li{display:list-item;list-style:decimal;margin-left:1.8rem;padding-block:.3rem .3rem;font-size:.875rem;line-height:1.45;scroll-margin-top:1rem}.sources li::marker{color:var(--muted)}.sources li:target{background:var(--wash)}
.provenance{font-size:.9375rem}.address{overflow-wrap:anywhere}.since{margin-top:1rem}h3{margin:0 0 .2rem;font:600 1.0625rem/1.3 ${SERIF}}.revised{padding-left:.6rem;border-left:3px solid var(--ink)}.since li{display:flex;justify-content:space-between;gap:1rem;padding-block:.35rem;border-bottom:1px solid var(--hair)}
.ways{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--ink);font-size:.9375rem}.ways+.ways{margin-top:.8rem;border-top-color:var(--hair)}
.foot{margin-top:2rem;padding-block:1rem;border-top:1px solid var(--hair);font-size:.8125rem;color:var(--muted)}
.withdrawal main h1,.withdrawal .change{text-decoration:line-through;text-decoration-thickness:1px}
@media(max-width:23.99rem){.notice .reason,.told,.was{display:none}.families table{font-size:.75rem}.families thead th{font-size:.6875rem}.families th,.families td{padding-left:.2rem}}
@media(min-width:30rem){.mast nav a:first-child{display:inline}.reason,.was{-webkit-line-clamp:3}}
@media(min-width:40rem){code.line{white-space:nowrap}.wide{display:block}.narrow{display:none}h1{font-size:clamp(1.75rem,3.4vw,2.6rem);max-width:26em}.kicker{margin-top:1.4rem;font-size:.9375rem}.notice{margin-top:1.25rem}
.move{grid-template-columns:auto 1fr;gap:.3rem 1.75rem;margin-top:1.1rem;padding-block:.9rem}.change{font-size:3.25rem}.why{font-size:1.0625rem;max-width:46rem}.level{margin-top:.15rem;font-size:.875rem}
.points h2{font-size:1.375rem}h2{font-size:1.375rem}.what{font-size:1.125rem;line-height:1.4}.points li{grid-template-columns:1.4rem minmax(0,1fr) 3.5rem;padding-block:.85rem}.more{font-size:.9375rem}.share{font-size:1.25rem;line-height:1.3}
.standing dl>div,.changes dl>div,.method dl>div,.provenance dl>div{display:grid;grid-template-columns:10rem 1fr;gap:0 1.25rem}
.sources ol{columns:2;column-gap:2.5rem}.sources li{break-inside:avoid}}
@media(min-width:64rem){.desk{display:grid;grid-template-columns:minmax(0,1fr) 25rem;gap:0 3.25rem;align-items:start;grid-template-rows:auto 1fr}.side{grid-area:1/2/3/3}.desk .side section:first-child{margin-top:.9rem}.side h2{border:0;padding:0}.side .wide{display:none}.side .narrow{display:block}.desk{margin-top:.4rem}
.columns{columns:2;column-gap:3.25rem;margin-top:2.25rem}.columns section{break-inside:avoid;margin:0 0 2rem}.columns section:only-child{column-span:all}.columns section:only-child .list{columns:2;column-gap:3.25rem}.list li{break-inside:avoid}
.method dl{columns:2;column-gap:3.25rem}.method dl>div{break-inside:avoid;grid-template-columns:7rem 1fr}}
`;
