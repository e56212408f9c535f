/** What the page may do: run its own files and ask its own origin, nothing else; no inline script or style, no worker, no frame. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as a header; inside a page `frame-ancestors` means nothing. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join("; ");
export const META_POLICY = DIRECTIVES.join("; ");
