import { readFileSync } from 'node:fs';
import { readMapping } from './index.js';

const README = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const examples = [...README.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('the mappings in the README', () => {
  it('are there', () => {
    expect(examples).toHaveLength(2);
  });

  it.each(examples)('can be used: %#', (example) => {
    expect(readMapping(JSON.parse(example))).not.toHaveProperty('faults');
  });
});
