/** What the page may do: run its own files and ask its own origin, nothing else. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as a header; inside a page `frame-ancestors` means nothing. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join("; ");
export const META_POLICY = DIRECTIVES.join("; ");
