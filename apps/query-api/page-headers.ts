import type { Response } from 'express';

/** Sends a page of ours: its one style, and nothing else, neither script nor frame nor form. */
export function asPage(response: Response, styleHash: string): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; style-src ${styleHash}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  );
}
