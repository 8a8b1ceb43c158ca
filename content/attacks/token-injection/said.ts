/** What the words of several hops have in common. */
/** Said of every hop in which the client's script acts, in whichever browser. */
export const SCRIPT = "The script is part of the client's lane, also where it runs in the attacker's browser.";
export const OWN_BROWSER = "The attacker's browser is part of its lane.";
export const INJECTION = ["RFC 9700 §4.6"] as const;
export const DEFENCE = ["RFC 9700 §4.6.1", "OpenID Core §3.2.2.11", "OpenID Core §3.2.2.9"] as const;
export const NONCE = "id-token.nonce-matches";
export const AT_HASH = "id-token.access-token-hash";
