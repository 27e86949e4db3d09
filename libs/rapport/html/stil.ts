import { stilHash } from './stil-hash.js';

/** One column, large letters, lines that hold in a black-and-white print; A4 on paper. */
export const RAPPORT_STIL = `*{box-sizing:border-box}
a{color:#0b3d63}
body{margin:0 auto;max-width:52rem;padding:1.5rem 1rem 3rem;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#1a1a1a;background:#fff}
h1{font-size:1.9rem;line-height:1.2;margin:0}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .5rem;border-top:3px solid #0b3d63;padding-top:.75rem}
.undertitel{font-size:1.1rem;margin:.25rem 0 1.5rem;color:#4d4d4d}
.sammanfattning{border:2px solid #0b3d63;padding:.25rem 1.25rem 1rem}
.sammanfattning h2{border:0;margin:0;padding-top:.75rem}
figure{margin:1rem 0;overflow-x:auto}
svg{display:block;width:100%;max-width:44rem;min-width:34rem;height:auto}
figcaption{font-weight:700;margin-top:.5rem}
.tabell{overflow-x:auto}
table{border-collapse:collapse;min-width:60%;font-size:.92em}
caption{text-align:left;font-weight:700;padding:.5rem 0}
th,td{padding:.35rem .5rem;border-bottom:1px solid #8a8a8a;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom:2px solid #1a1a1a;vertical-align:bottom;overflow-wrap:normal;hyphens:auto}
tbody th{font-weight:400;min-width:8rem;hyphens:auto}
ol{margin:.5rem 0 0;padding-left:1.5rem}
.tal{text-align:right;overflow-wrap:normal;font-variant-numeric:tabular-nums}
.noter{font-size:.9rem;color:#4d4d4d;margin:.5rem 0;padding:0;list-style:none}
dt{font-weight:700;margin-top:.75rem}
dd{margin:0;overflow-wrap:anywhere}
@page{size:A4;margin:18mm 16mm}
@media print{table{font-size:9pt}tbody th{min-width:6rem}th,td{padding:.2rem .35rem}body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}section.avsnitt{break-before:page}section.avsnitt>h2{margin-top:0}figure,tr{break-inside:avoid}thead{display:table-header-group}svg{min-width:0;max-width:165mm}figure,.tabell{overflow:visible}}
`;

/** For the `style-src` of the page that is sent: its one style element, and nothing else. */
export const RAPPORT_STIL_HASH = stilHash(RAPPORT_STIL);
