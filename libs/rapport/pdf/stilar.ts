const BLUE = '#0b3d63';
const GREY = '#4d4d4d';

/** Sizes in points; the same look as the page. */
export const STILAR = {
  titel: { fontSize: 22, bold: true, lineHeight: 1.1 },
  undertitel: { fontSize: 12, color: GREY, margin: [0, 4, 0, 16] },
  rubrik: { fontSize: 15, bold: true, color: BLUE, margin: [0, 0, 0, 4] },
  ingress: { margin: [0, 0, 0, 4] },
  budskap: { bold: true, margin: [0, 2, 0, 8] },
  lista: { margin: [0, 0, 0, 10] },
  tabellrubrik: { fontSize: 10.5, bold: true, margin: [-4, 4, 0, 0] },
  tabell: { fontSize: 9, lineHeight: 1.15, margin: [0, 0, 0, 4] },
  kolumnrubrik: { bold: true },
  cell: {},
  hoger: { alignment: 'right' },
  not: { fontSize: 9, color: GREY, margin: [0, 2, 0, 0] },
  forklaring: { margin: [0, 8, 0, 0] },
  etikett: { bold: true, margin: [0, 8, 0, 0] },
  sidfot: { fontSize: 8, color: GREY, alignment: 'center', margin: [0, 20, 0, 0] },
};
