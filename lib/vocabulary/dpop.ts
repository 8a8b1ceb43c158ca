/** Seconds that a server takes a DPoP proof after it was made. RFC 9449 §11.1 speaks of seconds or minutes. */
export const PROOF_LIFETIME = 60;
