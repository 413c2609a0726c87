import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember } from '../../../src/documents/text/remember.ts';

describe('remember', () => {
  test('answers as the function does, whatever was asked before', () => {
    const measure = (text: string): string | null => (text.length > 3 ? text.slice(3) : null);
    const remembered = remember(measure);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 5 })), (texts) => {
        expect(texts.map(remembered)).toEqual(texts.map(measure));
      }),
    );
  });

  test('asks once for a text it knows, also where the answer is null', () => {
    const asked: string[] = [];
    const remembered = remember((text) => {
      asked.push(text);
      return null;
    });
    for (const text of ['a', 'b', 'a', 'a']) remembered(text);
    expect(asked).toEqual(['a', 'b']);
  });

  test('does not grow without bound: all is asked anew after many texts', () => {
    let asked = 0;
    const remembered = remember((text) => {
      asked += 1;
      return text;
    });
    remembered('first');
    for (let index = 0; index < 20_000; index += 1) remembered(`${index}`);
    remembered('first');
    expect(asked).toBe(20_002);
  });
});
