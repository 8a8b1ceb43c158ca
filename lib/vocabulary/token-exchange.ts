/** Names that token exchange registers (RFC 8693 §2.1, §3). */

/** The grant type. */
export const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

/** "An OAuth 2.0 access token issued by the given authorization server", whatever its format. */
export const ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
