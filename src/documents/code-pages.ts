/** Code pages that UTF-8 has been read with by mistake, as tables from character to byte. */

/** Upper halves that the Encoding Standard lacks. Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC. */
const DOS_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';
const DOS_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

export interface CodePage {
  name: string;
  /** Byte of every character above ASCII. */
  bytes: Map<string, number>;
}

const UPPER_HALF = Uint8Array.from({ length: 128 }, (_, index) => index + 128);

const fromCharacters = (name: string, characters: string[]): CodePage => ({
  name,
  bytes: new Map(characters.map((character, index) => [character, index + 128])),
});

/**
 * In the order in which they are tried. The WHATWG tables map every byte: strict tables lack 81, 8D,
 * 8F, 90 and 9D, and every ⚠️ needs 8F.
 */
export const CODE_PAGES: readonly CodePage[] = [
  ...['macintosh', 'windows-1252', 'windows-1254', 'windows-1251', 'windows-1256'].map((name) =>
    fromCharacters(name, [...new TextDecoder(name).decode(UPPER_HALF)]),
  ),
  fromCharacters('cp437', [...DOS_437]),
  fromCharacters('cp850', [...DOS_850]),
];
