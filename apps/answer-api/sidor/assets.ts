/** Large letters and targets, strong contrast, one column. Follows the reader's own letter size. */
export const STIL_CSS = `*{box-sizing:border-box}
html{font-size:118.75%}
body{margin:0;font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;line-height:1.5;color:#0b0c0c;background:#fff}
.topp{background:#0b3d63;color:#fff;padding:.5rem 1rem}
.topp p{margin:0 auto;max-width:36rem;font-weight:700}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.2rem;margin:0 0 .5rem}
label{font-weight:700}
h1 label,.val label{font-weight:inherit}
.var,.tips{color:#44494d;margin:0 0 .75rem}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0}
.falt{margin:0 0 1.5rem}
.falt-fel{border-left:5px solid #b3261e;padding-left:1rem}
.fel{color:#b3261e;font-weight:700;margin:0 0 .75rem}
.fel-ruta{border:5px solid #b3261e;padding:1rem;margin:0 0 1.5rem}
.fel-ruta ul{margin:0;padding:0;list-style:none}
.fel-ruta a{color:#b3261e;font-weight:700}
input[type=text]{font:inherit;font-size:1.2rem;width:100%;max-width:18rem;min-height:2.75rem;padding:.25rem .5rem;border:2px solid #0b0c0c;border-radius:0}
.val{display:flex;align-items:center;min-height:2.75rem;margin:0 0 .25rem}
.val input{width:2.25rem;height:2.25rem;margin:0 .75rem 0 0;flex:none}
.val label{flex:1;padding:.5rem 0}
button{font:inherit;font-weight:700;min-height:2.75rem;padding:.5rem 1.25rem;border:2px solid #0b3d63;background:#0b3d63;color:#fff;cursor:pointer}
button.lugn{background:#fff;color:#0b3d63}
button.liten{padding:.25rem .75rem}
.knappar{display:flex;flex-wrap:wrap;gap:.75rem}
:focus-visible{outline:4px solid #ffbf47;outline-offset:2px;box-shadow:0 0 0 2px #0b0c0c}
.svar{margin:0 0 1.5rem}
.rad{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;border-bottom:1px solid #b1b4b6;padding:.5rem 0}
.rad dt{font-weight:700;flex:1 1 10rem}
.rad dd{margin:0}
.tack{background:#0b6e4f;color:#fff;padding:1.5rem;margin:0 0 1.5rem}
.tack h1{margin:0}
.fot{border-top:1px solid #b1b4b6;max-width:36rem;margin:0 auto;padding:1rem}
.dold{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

/**
 * A help that the pages do without: takes the code of a link from behind its #, where no server sees it, to
 * the field, and out of the address, so that it does not stay in the browser's history.
 */
export const KOD_JS = `(() => {
  const take = () => {
    const field = document.getElementById('kod');
    const kod = location.hash.slice(1);
    if (field === null || !/^[0-9A-Za-z-]{12,16}$/.test(kod)) return;
    field.value = kod;
    history.replaceState(null, '', location.pathname);
  };
  addEventListener('hashchange', take);
  take();
})();
`;
