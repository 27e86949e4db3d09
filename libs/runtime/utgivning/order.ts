import type { Framstalld } from '../../utgivning/index.js';

/** What a release is to be made from. */
export interface Utgivningsorder {
  /** Otherwise it is a proof: made, told, and thrown away. */
  readonly publicera: boolean;
  /** The last position of the log that counts. */
  readonly position: string;
  /** Positions of earlier tries: a release that one of them published before it was cut off is the answer. */
  readonly provade?: readonly string[];
  readonly franAr?: number;
  readonly karens: number;
  readonly minstaAntal: number;
  readonly actor: string;
  readonly correlationId: string;
  /** ms since 1970. */
  readonly now: number;
}

/** Where the log of an installation is, and what its registers hold beside the common ones. */
export interface Utgivningsplats {
  readonly databaseUrl: string;
  readonly eventstoreUrl: string | undefined;
  readonly registerFolder: string | undefined;
}

/** How far it has come: events read, or per cent of the protection. */
export type Utgivningsframsteg =
  { readonly handelser: number; readonly av: number } | { readonly skyddat: number };

/** What came of an order. */
export interface Utgivningsbesked {
  readonly publicerad: boolean;
  readonly om: Framstalld['om'];
}

/** What the thread says. */
export type Utgivningsbud =
  | { readonly slag: 'framsteg'; readonly framsteg: Utgivningsframsteg }
  | { readonly slag: 'klar'; readonly besked: Utgivningsbesked }
  | { readonly slag: 'nekad'; readonly code: string; readonly message: string };
