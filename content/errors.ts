/** What each error code means that somebody in the lessons answers with, in one or two sentences, with its source. */
import type { SpecRef } from "@/lib/vocabulary/specs";

export interface ErrorMeaning {
	readonly text: string;
	/** None where the word is ours, and the text says so. */
	readonly specs: readonly SpecRef[];
}

/** For a no that has a status, and no code. */
export const NO_CODE = "";

/** By code. A test knows that these are the codes of the lessons' runs, all of them and no others. */
// biome-ignore format: one line per code.
export const errorMeanings: Readonly<Record<string, ErrorMeaning>> = {
	[NO_CODE]: { text: "A status alone. Whoever needs a token and was sent none says 401 with a challenge, and leaves the code out: the caller may not know yet that a token is needed.", specs: ["RFC 6750 §3.1"] },
	access_denied: { text: "The person, or the server, says no to the request.", specs: ["OAuth 2.1 §4.1.2.1", "RFC 8628 §3.5"] },
	account_selection_required: { text: "The user would have to choose an account, and the request allows no page for that.", specs: ["OpenID Core §3.1.2.6"] },
	authorization_pending: { text: "The person has not decided yet: the device is to ask again later.", specs: ["RFC 8628 §3.5"] },
	consent_required: { text: "The user would have to be asked, and the request allows no page for that.", specs: ["OpenID Core §3.1.2.6"] },
	expired_token: { text: "The device code has expired: the device has to begin anew.", specs: ["RFC 8628 §3.5"] },
	insufficient_scope: { text: "The token is good, and its scope does not cover this call. The status is 403.", specs: ["RFC 6750 §3.1", "OAuth 2.1 §5.3.2"] },
	invalid_client: { text: "The client is not known, or has not authenticated as it is registered. The status is 401 where it used the Authorization header.", specs: ["OAuth 2.1 §3.2.4", "RFC 6749 §5.2"] },
	invalid_client_metadata: { text: "Something that a client says of itself when it registers cannot be accepted.", specs: ["RFC 7591 §3.2.2"] },
	invalid_dpop_proof: { text: "The DPoP proof does not hold for this request, or an API that needs one was sent none.", specs: ["RFC 9449 §5", "RFC 9449 §7.1"] },
	invalid_grant: { text: "What the client offers for a token is not valid. A code, a refresh token or a password is unknown, expired, revoked or another client's, or the code does not fit what the request said before.", specs: ["OAuth 2.1 §3.2.4", "RFC 6749 §5.2", "RFC 7636 §4.6"] },
	invalid_request: { text: "Something that the request needs is missing, repeated or malformed. At token exchange it is also the answer to a subject or actor token that is not acceptable.", specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §4.1.2.1", "RFC 8693 §2.2.2"] },
	invalid_request_uri: { text: "The request_uri does not lead to a request that can be used.", specs: ["RFC 9101 §7", "RFC 9126 §4"] },
	invalid_scope: { text: "The scope is unknown, malformed, or more than was granted.", specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §4.1.2.1"] },
	invalid_target: { text: "The API that the token is to be for is unknown, or not acceptable.", specs: ["RFC 8707 §2", "RFC 8693 §2.2.2"] },
	invalid_token: { text: "The token is expired, revoked, malformed, or not good for this API. The status is 401.", specs: ["RFC 6750 §3.1", "OAuth 2.1 §5.3.2"] },
	login_required: { text: "The user would have to sign in, and the request allows no page for that.", specs: ["OpenID Core §3.1.2.6"] },
	slow_down: { text: "The device asks too often: from now on it has to wait five seconds more each time.", specs: ["RFC 8628 §3.5"] },
	temporarily_unavailable: { text: "The server cannot answer now, and may later. It is defined for the authorization endpoint; an API of this site says it where it cannot ask about a token.", specs: ["OAuth 2.1 §4.1.2.1"] },
	unauthorized_client: { text: "This client may not use this grant, or may not ask for this kind of answer.", specs: ["OAuth 2.1 §3.2.4", "OAuth 2.1 §4.1.2.1"] },
	unsupported_grant_type: { text: "The server does not have this grant.", specs: ["OAuth 2.1 §3.2.4", "RFC 6749 §5.2"] },
	unsupported_response_type: { text: "The server does not give this kind of answer.", specs: ["OAuth 2.1 §4.1.2.1"] },
	use_dpop_nonce: { text: "The proof needs a nonce of this server, which comes with this answer. The status is 400 at an authorization server, and 401 at an API.", specs: ["RFC 9449 §8", "RFC 9449 §9"] },
	"-32020": { text: "A code of JSON-RPC: a header does not say what the body says.", specs: ["MCP"] },
	"-32022": { text: "A code of JSON-RPC: the server does not have this version of the protocol.", specs: ["MCP"] },
	"-32600": { text: "A code of JSON-RPC: the body is no request, or it comes from where no request may come from.", specs: ["MCP"] },
	"-32601": { text: "A code of JSON-RPC: the method is not known.", specs: ["MCP"] },
	address_withheld: { text: "A word of this site: the browser does not tell another site the whole address of a page.", specs: [] },
	blocked_by_browser: { text: "A word of this site: the browser keeps a page, a script or a message from doing what it wanted. Nothing is answered.", specs: [] },
	context_mismatch: { text: "A word of this site: the answer came to another connection of the client than the one that asked.", specs: [] },
	denied_by_policy: { text: "A word of this site: the token is good, and a rule of the API's own says no. OAuth ends where such rules begin.", specs: [] },
	form_dropped: { text: "A word of this site: after the redirect the browser does not send the form again.", specs: [] },
	inactive: { text: "A word of this site for the answer {\"active\": false}: the token does not count, for the one who asks. Introspection has no error for that.", specs: [] },
	invalid_call: { text: "A word of this site: the call does not say what the tool needs.", specs: [] },
	invalid_id_token: { text: "A word of this site: the client does not accept the ID Token.", specs: [] },
	invalid_response: { text: "A word of this site: the answer that came back to the client lacks something, or has it twice.", specs: [] },
	issuer_mismatch: { text: "A word of this site: an answer, or a metadata document, is of another server than the one that the client meant.", specs: [] },
	message_ignored: { text: "A word of this site: the client's page ignores a message from a window of another site.", specs: [] },
	no_authorization_server: { text: "A word of this site: the API names no server that issues tokens for it.", specs: [] },
	no_endpoint: { text: "A word of this site: the server's metadata lack an endpoint that the client needs.", specs: [] },
	no_id_token: { text: "A word of this site: the client asked for a login, and no ID Token came.", specs: [] },
	no_pkce: { text: "A word of this site: the server's metadata do not offer PKCE, so that the client goes no further.", specs: [] },
	no_transaction: { text: "A word of this site: the client waits for no answer in this browser.", specs: [] },
	nonce_mismatch: { text: "A word of this site: the nonce in the ID Token is not the one that the client sent.", specs: [] },
	not_confirmed: { text: "A word of this site: the agent's person did not say yes to this call.", specs: [] },
	not_signed_in: { text: "A word of this site: nobody is signed in to the client in this browser.", specs: [] },
	resource_mismatch: { text: "A word of this site: the metadata are about another API than the one that was asked.", specs: [] },
	state_mismatch: { text: "A word of this site: the state that came back is not the one that the client, or a proxy, keeps for this browser.", specs: [] },
	subject_mismatch: { text: "A word of this site: userinfo tells of somebody else than the ID Token does.", specs: [] },
	target_not_allowed: { text: "A word of this site: the page redirects to no address that is not on its list.", specs: [] },
	user_mismatch: { text: "A word of this site: another user of the client brings the answer than the one who asked.", specs: [] },
};
