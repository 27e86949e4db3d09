import { stilHash } from './stil-hash.js';

/** Large letters, room to write with a pen, and lines instead of colours: made to be printed. */
export const TIDSLINJE_STIL = `*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 3rem;font-family:Verdana,Arial,Helvetica,sans-serif;font-size:1.05rem;line-height:1.5;color:#000;background:#fff}
h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.3rem;line-height:1.3;margin:1.75rem 0 .5rem}
p{margin:.4rem 0}
.nu{border:3px solid #000;border-radius:.75rem;padding:.25rem 1.25rem .75rem;margin-top:1.25rem}
.nu h2{margin-top:.5rem}
.nu p{font-size:1.15rem}
.fyll{display:flex;align-items:baseline;gap:.75rem;margin:.9rem 0}
.linje{flex:1;border-bottom:1px solid #000;min-height:1.5rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #000;padding:.5rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom-width:3px}
tbody th{font-weight:400}
.nar{width:27%}
.vad{width:43%}
td strong{display:block}
ul{margin:.25rem 0;padding-left:1.4rem}
li{margin:.25rem 0}
@page{size:A4;margin:16mm 15mm}
@media print{main{padding-right:1px}body{max-width:none;padding:0;font-size:12pt}h2{break-after:avoid}thead{display:table-header-group}tr,.hel,.nu{break-inside:avoid}}
`;

/** For the `style-src` of the page: its one style element, and nothing else. */
export const TIDSLINJE_STIL_HASH = stilHash(TIDSLINJE_STIL);
