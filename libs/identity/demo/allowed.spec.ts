import { assertDemoAllowed, DemoNotAllowed } from '../index.js';

describe('the demo login', () => {
  it.each([undefined, '127.0.0.1', '127.8.8.8', '::1'])('is allowed on %s', (address) => {
    expect(() => assertDemoAllowed({ production: false, address })).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', '128.0.0.1', 'localhost.elak.se', 'localhost', ''])(
    'is refused on %p, which others may reach',
    (address) => {
      expect(() => assertDemoAllowed({ production: false, address })).toThrow(
        expect.objectContaining({ code: 'demo-inloggning-utat' }),
      );
    },
  );

  it('is refused in production, wherever it listens', () => {
    const start = () => assertDemoAllowed({ production: true, address: '127.0.0.1' });
    expect(start).toThrow(DemoNotAllowed);
    expect(start).toThrow(expect.objectContaining({ code: 'demo-inloggning-i-drift' }));
    expect(start).toThrow(/OIDC_ISSUER/);
  });
});
