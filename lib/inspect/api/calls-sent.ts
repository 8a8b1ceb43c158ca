/** Calls that bring the run's own token, or none: how a token is sent. */
import { FORM_TYPE, type HttpRequest } from "../../http/message";
import type { SpecRef } from "../../vocabulary/specs";
import { type ApiCall, invalidToken, schemeOf, schemesOf } from "./call";
import { withHeaders } from "./kit";

const isAuthorization = ([name]: readonly [string, string]) => name.toLowerCase() === "authorization";
const isCredential = ([name]: readonly [string, string]) => /^(?:authorization|dpop)$/i.test(name);

const without = (request: HttpRequest): HttpRequest => withHeaders(request, (one) => (isCredential(one) ? [] : [one]));

const rewritten = (request: HttpRequest, value: (was: string) => string): HttpRequest =>
	withHeaders(request, (one) => [isAuthorization(one) ? [one[0], value(one[1])] : one]);

const inQuery = (request: HttpRequest, token: string): HttpRequest => {
	const { url, ...rest } = without(request);
	return { ...rest, url: `${url}${url.includes("?") ? "&" : "?"}access_token=${token}` };
};

/** A challenge without an error code. */
const noCredentials =
	(...specs: readonly SpecRef[]): ApiCall["should"] =>
	(traits) => ({ status: 401, schemes: schemesOf(traits), specs });

const twoTokens: ApiCall["should"] = (traits) => ({
	status: 400,
	error: "invalid_request",
	schemes: [schemeOf(traits)],
	specs: ["RFC 6750 §2", "RFC 6750 §3.1"],
});

export const sentCalls: readonly ApiCall[] = [
	{
		id: "own",
		name: "The call of the run",
		differs: "Nothing is changed: it is the call that the API served in the run.",
		should: ({ proofs }) => ({ status: 200, specs: [proofs ? "RFC 9449 §7.1" : "RFC 6750 §2.1"] }),
		make: async ({ tested }) => [tested.request],
	},
	{
		id: "none",
		name: "No token",
		differs: "The call brings no credentials.",
		should: noCredentials("RFC 6750 §3.1"),
		make: async ({ tested }) => [without(tested.request)],
	},
	{
		id: "malformed",
		name: "Malformed header",
		differs: "After the scheme stand two words, which are no token.",
		should: invalidToken(),
		make: async ({ tested }) => [rewritten(tested.request, (was) => was.replace(/ .*$/s, " no token"))],
	},
	{
		id: "scheme",
		name: "Another scheme",
		differs: "The token comes with the scheme Basic, which the API does not offer.",
		should: noCredentials("RFC 6750 §3.1", "RFC 9110 §11.6.1"),
		make: async ({ tested }) => [
			withHeaders(tested.request, (one) =>
				isAuthorization(one) ? [[one[0], one[1].replace(/^\S+/, "Basic")]] : isCredential(one) ? [] : [one],
			),
		],
	},
	{
		id: "two",
		name: "Two headers",
		differs: "The Authorization header stands there twice, with the same token.",
		should: twoTokens,
		make: async ({ tested }) => [withHeaders(tested.request, (one) => (isAuthorization(one) ? [one, one] : [one]))],
	},
	{
		id: "query",
		name: "Token in the query",
		differs: "The token stands in the address, as access_token, and nowhere else.",
		should: noCredentials("RFC 6750 §3.1", "OAuth 2.1 §5.1"),
		// Whoever sends a proof says DPoP, which has no place in an address.
		fits: ({ proofs }) => !proofs,
		make: async ({ tested }) => [inQuery(tested.request, tested.token)],
	},
	{
		id: "form",
		name: "Token in the body, too",
		differs: "The token stands in the header and, as access_token, in a form: two methods in one call.",
		should: twoTokens,
		fits: ({ proofs, bare }) => !proofs && bare,
		make: async ({ tested: { request, token } }) => [
			{
				...request,
				method: "POST",
				headers: [...request.headers, ["Content-Type", FORM_TYPE]],
				body: `access_token=${token}`,
			},
		],
	},
];
