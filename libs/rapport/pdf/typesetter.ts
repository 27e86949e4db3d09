/** Loaded when it is needed: it takes longer to load than most answers to make. */
export async function typesetter() {
  const [{ default: pdfmake }, { default: roboto }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/fonts/Roboto.js'),
  ]);
  const fonts: ReadonlySet<string> = new Set(Object.values(roboto).flatMap(Object.values));
  pdfmake.setFonts(roboto);
  // The document names no files and no addresses; whatever is written in it, none is fetched.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fonts.has(path));
  return pdfmake;
}
