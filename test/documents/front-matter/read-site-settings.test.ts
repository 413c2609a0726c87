import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSiteSettings } from '../../../src/documents/front-matter/read-site-settings.ts';
import { DEFAULT_WEIGHTS } from '../../../src/model/site-options.ts';

describe('readSiteSettings', () => {
  it('takes the weights that are given and the usual ones for the rest', () => {
    const data = { accent: '#0B559b', weights: { critical: 20 }, colour: 'red' };
    expect(readSiteSettings(data, 'site.md')).toMatchObject({
      accent: '#0B559b',
      weights: { ...DEFAULT_WEIGHTS, critical: 20 },
      source: null,
      problems: [],
    });
  });

  it('says of each value that is not valid what it should be', () => {
    const data = { accent: 'red', weights: { high: 0, low: 'much' } };
    const { accent, weights, problems } = readSiteSettings(data, 'site.md');
    expect({ accent, weights }).toEqual({ accent: null, weights: DEFAULT_WEIGHTS });
    expect(problems.map(({ values }) => [values.key, values.found])).toEqual([
      ['accent', 'red'],
      ['weights.high', '0'],
      ['weights.low', 'much'],
    ]);
    expect(problems.every(({ code }) => code === 'front-matter-value')).toBe(true);
  });

  it('gives weights above zero for anything that YAML can hold', () => {
    const anyData = fc.oneof(
      fc.anything(),
      fc.record({ weights: fc.anything(), accent: fc.anything() }),
    );
    fc.assert(
      fc.property(anyData, (data) => {
        const { weights } = readSiteSettings(data, 'site.md');
        expect(Object.values(weights).every((weight) => weight > 0)).toBe(true);
      }),
    );
  });
});
