import { type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../../http/message";
import type { AsMemory } from "../../../world/as-memory";
import { recall } from "../../../world/world";
import { type PartyContext, stands } from "../../context";
import { PROOF_ALGORITHMS, readsProofs } from "../../dpop/server";
import { bindsCertificates } from "../../mtls/binding";
import { ASSERTION_ALGORITHMS } from "../checks/assertion";
import { hasPar } from "../pushed";
import { modeOf, offeredTypes } from "../response-types";

/** RFC 8414 §2. Fields whose absence has a meaning of its own are always there. */
function metadataOf(at: PartyContext) {
	const as = recall(at.world, at.lane.id, "as");
	const types = offeredTypes(at);
	const methods = stands(at, "method", "S256") ? ["S256"] : ["plain", "S256"];
	return {
		issuer: as.issuer,
		authorization_endpoint: `${as.issuer}/authorize`,
		token_endpoint: `${as.issuer}/token`,
		jwks_uri: `${as.issuer}/jwks`,
		scopes_supported: as.scopes,
		response_types_supported: types,
		response_modes_supported: [
			...new Set(types.map((type) => modeOf(type, at))),
			...(as.postsMessages ? ["web_message"] : []),
			...(as.postsForms ? ["form_post"] : []),
		],
		...(as.devices === undefined ? {} : { device_authorization_endpoint: `${as.issuer}/device_authorization` }),
		// A grant without a token request; it is named here all the same (RFC 7591 §2.1).
		grant_types_supported: types.includes("token") ? [...as.grantTypes, "implicit"] : as.grantTypes,
		token_endpoint_auth_methods_supported: [
			"none",
			"client_secret_post",
			"client_secret_basic",
			"private_key_jwt",
			...(as.withoutCertificates ? [] : ["tls_client_auth"]),
		],
		token_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
		...(stands(at, "pkce", "optional") ? { code_challenge_methods_supported: methods } : {}),
		authorization_response_iss_parameter_supported: stands(at, "iss", "send"),
		...(as.apis
			? {
					introspection_endpoint: `${as.issuer}/introspect`,
					introspection_endpoint_auth_methods_supported: ["client_secret_basic"],
				}
			: {}),
		...(as.revocation
			? {
					revocation_endpoint: `${as.issuer}/revoke`,
					revocation_endpoint_auth_methods_supported: ["none", "client_secret_post", "client_secret_basic"],
				}
			: {}),
		...(readsProofs(at) ? { dpop_signing_alg_values_supported: PROOF_ALGORITHMS } : {}),
		...(bindsCertificates(at) ? { tls_client_certificate_bound_access_tokens: true } : {}),
		...(hasPar(at)
			? {
					pushed_authorization_request_endpoint: `${as.issuer}/par`,
					require_pushed_authorization_requests: stands(at, "par", "required"),
				}
			: {}),
		...(as.registers ? { registration_endpoint: `${as.issuer}/register` } : {}),
		...(as.clientDocuments ? { client_id_metadata_document_supported: true } : {}),
		...(as.openid ? openidEndpoints(as) : {}),
	};
}

/** What the scope `email` opens (OpenID Core §5.4). */
const MAIL = ["email", "email_verified"];

/** Left out, it would mean that `request_uri` works (OpenID Discovery §3). */
const NO_REQUEST_URI = { request_uri_parameter_supported: false } as const;

/** What an OpenID Provider has besides (OpenID Discovery §3, OpenID Logout §2.1). */
const openidEndpoints = ({ issuer, scopes }: AsMemory) => ({
	userinfo_endpoint: `${issuer}/userinfo`,
	end_session_endpoint: `${issuer}/end_session`,
	...NO_REQUEST_URI,
	claims_supported: [
		"iss",
		"sub",
		"aud",
		"exp",
		"iat",
		"auth_time",
		"nonce",
		"at_hash",
		"name",
		...(scopes.includes("email") ? MAIL : []),
	],
});

/** Authorization server metadata (RFC 8414 §3). */
export const serverMetadata = (request: HttpRequest, at: PartyContext): HttpResponse =>
	isGet(request) ? json(200, metadataOf(at)) : notAllowed("GET");

/** The same with what OpenID Discovery §3 requires besides. */
export const openidConfiguration = (request: HttpRequest, at: PartyContext): HttpResponse =>
	isGet(request)
		? json(200, {
				...metadataOf(at),
				subject_types_supported: ["public"],
				id_token_signing_alg_values_supported: ["RS256"],
				...NO_REQUEST_URI,
			})
		: notAllowed("GET");
