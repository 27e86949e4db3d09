import { el } from './markup.js';

describe('markup', () => {
  it('escapes texts and attributes, and nothing twice', () => {
    const inner = el('b', { title: '"><i>' }, `<&'">`);
    expect(el('p', {}, inner, 'a & b').text).toBe(
      '<p><b title="&quot;&gt;&lt;i&gt;">&lt;&amp;&#39;&quot;&gt;</b>a &amp; b</p>',
    );
  });

  it('replaces what no XML may hold, and signs that turn the text around', () => {
    expect(el('p', {}, 'a\u0000b\ud800c\u202ed\n').text).toBe('<p>a\ufffdb\ufffdc\ufffdd\n</p>');
  });

  it('writes coordinates with two decimals and no -0', () => {
    expect(el('i', { x: 1 / 3, y: -0.001, z: undefined }).text).toBe('<i x="0.33" y="0"/>');
  });
});
