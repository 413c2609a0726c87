/** The single-byte code pages that UTF-8 is most often read with by mistake. */

export interface CodePage {
  /** Characters of the bytes 80 to FF. */
  upperHalf: string;
  /** WHATWG label where there is one. */
  name: string;
  /** Bytes of a text in this code page; null where a character is not in it. */
  encode(text: string): Uint8Array | null;
}

/** Characters of the bytes 80 to FF. WHATWG has no tables of its own for these. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);

const newCodePage = (name: string, upperHalf: string): CodePage => {
  const bytes = new Map([...upperHalf].map((character, index) => [character, 128 + index]));
  return {
    upperHalf,
    name,
    encode(text) {
      const encoded = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        const byte = unit < 128 ? unit : bytes.get(text.charAt(index));
        if (byte === undefined) return null;
        encoded[index] = byte;
      }
      return encoded;
    },
  };
};

/**
 * WHATWG tables are taken where they exist: they have a character for each of the bytes 81 8D 8F 90 9D,
 * which stricter tables lack and every damaged ⚠️ needs.
 */
const readTable = (label: string): CodePage =>
  newCodePage(label, new TextDecoder(label).decode(UPPER_HALF));

/** The likeliest first. */
export const CODE_PAGES: readonly CodePage[] = [
  readTable('windows-1252'),
  readTable('macintosh'),
  readTable('windows-1254'),
  readTable('windows-1251'),
  readTable('windows-1256'),
  newCodePage('iso-8859-1', String.fromCharCode(...UPPER_HALF)),
  newCodePage('cp437', CP437),
  newCodePage('cp850', CP850),
];

/** A character of no code page at all, as emoji and most signs are: a text with one was not read with any. */
export const FOREIGN = new RegExp(
  `[^\\0-\\x7F${CODE_PAGES.map(({ upperHalf }) => upperHalf).join('')}]`,
);
