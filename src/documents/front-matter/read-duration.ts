const DAY = 86_400_000;

/** An ISO 8601 duration in milliseconds; a month is 30 days, a year 365. null: it is none, or no time at all. */
export const readDuration = (text: string): number | null => {
  const match =
    /^P(?=\d|T)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(
      text.trim(),
    );
  if (match === null) return null;
  const [, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .map(Number)
    .map((part) => (Number.isFinite(part) ? part : 0));
  const total =
    (years * 365 + months * 30 + weeks * 7 + days) * DAY +
    ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return total > 0 && total <= 100 * 365 * DAY ? total : null;
};
