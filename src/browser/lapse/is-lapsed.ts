const DAY = 86_400_000;

/**
 * Whether something counted when the page was built and no longer does.
 * @param until ISO 8601: a moment, or a day that is part of it
 * @param built ISO 8601
 * @param now milliseconds since 1970
 */
export const isLapsed = (until: string, built: string, now: number): boolean => {
  const end = Date.parse(until) + (/^\d{4}-\d\d-\d\d$/.test(until) ? DAY : 0);
  return Date.parse(built) <= end && end < now;
};
