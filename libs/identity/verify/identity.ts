/** Who is calling, as the identity provider vouches for it. What they may do is not the token's to say. */
export interface Identity {
  readonly iss: string;
  /** Unique within `iss`: a person or a system is known by the two together. */
  readonly sub: string;
  readonly clientId?: string;
  /** How strongly the person was identified, in the provider's own words. */
  readonly acr?: string;
  /** A system when the client vouches for itself, without a person. */
  readonly kind: 'person' | 'system';
  /** Milliseconds; the tolerance for clocks is not counted in. */
  readonly expiresAt: number;
}

/** Turns an `Authorization` header into an identity, or throws `TokenRefused` or `IdentityUnavailable`. */
export interface TokenVerifier {
  verify(authorizationHeader: string | undefined): Promise<Identity>;
}
