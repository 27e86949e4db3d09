import { ev } from '../../bevakning/testing.js';
import { history } from '../../testing.js';
import { overTid, SIST } from './over-tid.js';
import type { Flaggregel } from './types.js';
import { underlag } from './underlag.js';

describe('a rule and the day', () => {
  const laidOut = underlag(history(ev('BeslutFattat', '2026-01-01')), SIST);
  const asked: string[] = [];
  const fynd = (sedan?: '2026-01-31') => [
    { kod: 'PLAN_SAKNAS' as const, text: 'Planen saknas.', ...(sedan && { sedan }) },
  ];
  const flagga = { kod: 'PLAN_SAKNAS', text: 'Planen saknas.', agare: 'behandlare' };
  const sedan = '2026-01-31' as const;

  const utanDag: Flaggregel = ({ beslut: one }) => {
    asked.push('utanDag');
    return one === undefined ? [] : fynd(sedan);
  };
  const medDag: Flaggregel = ({ today }) => {
    asked.push(`medDag ${today}`);
    return today > sedan ? fynd(sedan) : [];
  };
  const genomRest: Flaggregel = ({ beslut: _, ...rest }) => (rest.today > sedan ? fynd(sedan) : []);

  beforeEach(() => asked.splice(0));

  it('hold at once, and are looked for once, where the rule did not ask what day it is', () => {
    expect(overTid([utanDag], laidOut)).toEqual([{ ...flagga, sedan }]);
    expect(asked).toEqual(['utanDag']);
  });

  it('hold from the day after where time brings them, also where the day is asked for in passing', () => {
    const coming = { ...flagga, sedan, gallerFran: '2026-02-01' };
    expect(overTid([medDag, genomRest], laidOut)).toEqual([coming, coming]);
    expect(asked).toEqual([`medDag ${SIST}`, 'medDag 0001-01-01']);
  });

  it('hold at once where the rule asked but finds the same before any time has passed', () => {
    const always: Flaggregel = ({ today }) => (today === undefined ? [] : fynd(sedan));
    expect(overTid([always, utanDag], laidOut)).toEqual([
      { ...flagga, sedan },
      { ...flagga, sedan },
    ]);
  });

  it('hold always where nobody knows since when', () => {
    const undated: Flaggregel = ({ today }) => (today > sedan ? fynd() : []);
    expect(overTid([undated], laidOut)).toEqual([flagga]);
  });
});
