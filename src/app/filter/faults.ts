// Bits that say which filters an entity fails; the sum of none is 0.

export const TYPE = 1;
export const CATEGORY = 2;
export const SPREAD = 4;
/** No issuer that passes the province, issuer and year filters mentions it. */
export const SCOPE = 8;
/** No issuer in scope is that far with the program, or stands so to the enterprise. */
export const STANDING = 32;
/** The view at hand does not hold it at all. */
export const OUTSIDE = 16;
