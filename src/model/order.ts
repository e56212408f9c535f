/** Orders strings by UTF-16 code unit; never by locale, so that every machine sorts alike. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
