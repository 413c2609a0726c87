/** An address without what may hold a secret: user, query and fragment. */
export const plainUrl = (url: string): string =>
  url.replace(/^(\w+:\/\/)[^/?#@]*@/, '$1').replace(/[?#].*$/s, '');
