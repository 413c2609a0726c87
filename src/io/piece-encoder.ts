/**
 * Encodes to UTF-8 in the same memory again and again: what it returned before is gone with the next call.
 * Memory that is fresh for each file takes longer to get than to fill.
 */
export const createPieceEncoder = (): ((
  pieces: Iterable<string | Uint8Array>,
) => Uint8Array<ArrayBuffer>) => {
  const encoder = new TextEncoder();
  let room = new Uint8Array(1 << 18);
  return (pieces) => {
    let length = 0;
    for (const piece of pieces) {
      // A code unit takes three bytes at most.
      const needed = length + (typeof piece === 'string' ? 3 : 1) * piece.length;
      if (needed > room.length) {
        const wider = new Uint8Array(2 * needed);
        wider.set(room.subarray(0, length));
        room = wider;
      }
      if (typeof piece === 'string')
        length += encoder.encodeInto(piece, room.subarray(length)).written;
      else {
        room.set(piece, length);
        length += piece.length;
      }
    }
    return room.subarray(0, length);
  };
};
