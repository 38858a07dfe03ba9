import { finished } from "./movement";
import { blockIntervalSteps } from "./block-interval";
let seed=12345; const u=()=>{seed=(Math.imul(seed,1664525)+1013904223)>>>0; let t=seed; t^=t>>>15;t=Math.imul(t,0x2c1b3c6d);t^=t>>>12;t=Math.imul(t,0x297a2d39);t^=t>>>15;return ((t>>>0)+.5)/4294967296};
const g=()=>Math.sqrt(-2*Math.log(u()))*Math.cos(2*Math.PI*u());
for (const n of [24,60,260]) for (const rho of [0,.5]) for (const phi of [0,.4]) { let hit=0; const R=400;
 for(let i=0;i<R;i++){const x=new Float64Array(n),y=new Float64Array(n);let a=0,b=0;for(let t=-30;t<n;t++){const e=g(),f=rho*e+Math.sqrt(1-rho*rho)*g();a=phi*a+e;b=phi*b+f;if(t>=0){x[t]=a;y[t]=b}}
 const iv=finished(blockIntervalSteps({x,y},i)); if(iv&&iv[0]<=rho&&rho<=iv[1])hit++;}
 console.log(n,rho,phi,(hit/R*100).toFixed(1)); }
