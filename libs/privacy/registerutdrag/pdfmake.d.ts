/** The part of pdfmake that is used; the package ships no types. */
declare module 'pdfmake' {
  type Content =
    | string
    | { readonly text: string; readonly style?: string; readonly headlineLevel?: number }
    | { readonly stack: readonly Content[]; readonly unbreakable?: boolean }
    | {
        readonly table: {
          readonly widths: readonly (string | number)[];
          readonly body: readonly (readonly Content[])[];
        };
        readonly layout: string;
        readonly style?: string;
      };
  interface DocumentDefinition {
    readonly content: readonly Content[];
    readonly info: Readonly<Record<string, string | Date>>;
    readonly language: string;
    readonly displayTitle: boolean;
    readonly version: string;
    readonly compress: boolean;
    readonly pageSize: string;
    readonly pageMargins: readonly number[];
    readonly defaultStyle: Readonly<Record<string, unknown>>;
    readonly styles: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly footer: (page: number, pages: number) => object;
  }
  type Fonts = Readonly<Record<string, Readonly<Record<string, string>>>>;
  const pdfmake: {
    setFonts(fonts: Fonts): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
  export type { Content, DocumentDefinition, Fonts };
}

/** The font files that come with the package: Roboto, with Latin, Greek and Cyrillic letters. */
declare module 'pdfmake/fonts/Roboto.js' {
  import type { Fonts } from 'pdfmake';
  const fonts: Fonts;
  export default fonts;
}
