/**
 * The parameters that each endpoint of the server knows. One of them that comes twice is an error; what the server
 * does not know is ignored, however often it comes (OAuth 2.1 §3.1, §3.2). Those that may come more than once
 * (`resource`, and `audience` in a token exchange) stand in no list.
 */

/** OAuth 2.1 §4.1.1, RFC 7636 §4.3, RFC 9101 §6, and `nonce`, which it keeps for whoever sends it. */
export const AUTHORIZE_PARAMETERS: readonly string[] = [
	"response_type",
	"response_mode",
	"client_id",
	"redirect_uri",
	"scope",
	"state",
	"nonce",
	"code_challenge",
	"code_challenge_method",
	"request",
	"request_uri",
];

/** What a request for a login may have besides, and this server reads (OpenID Core §3.1.2.1). */
export const LOGIN_PARAMETERS: readonly string[] = [...AUTHORIZE_PARAMETERS, "prompt", "max_age", "id_token_hint"];

/** What a server that reads DPoP proofs knows as well (RFC 9449 §10). */
export const KEY_PARAMETER = "dpop_jkt";

/** How a client names and proves itself in a form (OAuth 2.1 §2.4.1, RFC 7523 §2.2). */
const CLIENT = ["client_id", "client_secret", "client_assertion", "client_assertion_type"];

/** Those of them that say nothing of a request but whose it is (RFC 9126 §2.1). */
export const CREDENTIAL_PARAMETERS: readonly string[] = CLIENT.filter((name) => name !== "client_id");

/** Of all grants: whatever one of them defines must not come twice in a request for another. */
export const TOKEN_PARAMETERS: readonly string[] = [
	...CLIENT,
	"grant_type",
	"scope",
	"code",
	"redirect_uri",
	"code_verifier",
	"refresh_token",
	"username",
	"password",
	"device_code",
	"subject_token",
	"subject_token_type",
	"actor_token",
	"actor_token_type",
	"requested_token_type",
];

/** Beside those of the request itself, which it knows as the authorization endpoint does (RFC 9126 §2.1). */
export const PUSH_PARAMETERS: readonly string[] = CLIENT;

/** RFC 8628 §3.1. */
export const DEVICE_PARAMETERS: readonly string[] = [...CLIENT, "scope"];

/** Where a token is asked about, or ended (RFC 7662 §2.1, RFC 7009 §2.1). */
export const ABOUT_TOKEN_PARAMETERS: readonly string[] = [...CLIENT, "token", "token_type_hint"];

/** OpenID Logout §2. */
export const LOGOUT_PARAMETERS: readonly string[] = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"];
