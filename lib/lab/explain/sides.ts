/**
 * The two values that a check looked at, where its own record has none: read from the bytes, and from the log. Secrets
 * are counted and not shown, since somebody may have sent one that is good elsewhere.
 */
import { isObject, jsonObject } from "../../crypto/json";
import { pkceSyntax, VERIFIER_LENGTH } from "../../crypto/pkce";
import { parsePairs, queryOf, readParams } from "../../http/form";
import { FORM_TYPE, header } from "../../http/message";
import { lengthOf } from "../../http/text";
import type { CheckId } from "../../vocabulary/check-ids";
import { passwordIn } from "../foreign-secrets";
import { ADA, API_ID, grantsOfReady, labGrants, readyIds } from "../people";
import { clientIn, member } from "../seen";
import { TOOLS } from "../tools";
import { codeIn, type Given, newest, refreshTokenIn } from "./past";
import { tokenSides } from "./sides-of-tokens";
import { ends, type Facts, type Sides, sides } from "./words";

const NONE = "none";

const characters = (count: number): string => (count === 1 ? "1 character" : `${count} characters`);

const param = ({ params }: Facts, name: string): string => params.get(name) ?? NONE;

const asSent =
	(name: string, needed: string): Sides =>
	(facts) =>
		sides([`${name} sent`, param(facts, name)], "≠", ["needed", needed]);

/** Nothing where the parameter is missing: then there is one value only. */
const ifSent =
	(name: string, needed: string): Sides =>
	(facts) =>
		facts.params.get(name) === undefined ? undefined : asSent(name, needed)(facts);

/** How often each parameter came that came twice. */
const repeated: Sides = ({ request, params }) => {
	const [name] = params.repeated;
	if (name === undefined) return undefined;
	const pairs = request.method === "POST" ? parsePairs(request.body) : queryOf(request.url);
	const count = pairs.filter(([one]) => one === name).length;
	return sides([`times that ${name} came`, String(count)], "more than", ["allowed", "1"]);
};

const unknownClient: Sides = ({ clientId }) =>
	sides(["client_id sent", clientId ?? "none that can be read"], "is not in", ["ready clients", readyIds.join(" ")]);

/** A value that the server does not know, beside the newest that it gave. */
const unknownValue =
	(name: string, read: Parameters<typeof newest>[1]): Sides =>
	({ params, past }) => {
		const sent = params.get(name);
		if (sent === undefined) return undefined;
		const given: Given = newest(past(), read) ?? { n: 0, text: "" };
		if (past().some((seen) => read(seen) === sent)) return sides([name, "forgotten"], "≠", ["needed", "known"]);
		const known = given.n === 0 ? "none that the log has" : `${ends(given.text)} (message ${given.n})`;
		return sides([`${name} sent`, ends(sent)], "≠", ["newest that the server gave", known]);
	};

/** SHA-256 in base64url (RFC 7636 §4.2). */
const HASH_LENGTH = 43;

/** Of a text of PKCE: its length, or else the characters that it must not have. */
const pkceText =
	(name: string): Sides =>
	({ params }) => {
		const sent = params.get(name);
		if (sent === undefined) return undefined;
		const { length, lengthOk, strays } = pkceSyntax(sent);
		const { min, max } = VERIFIER_LENGTH;
		if (lengthOk && strays.length === 0)
			return sides([`length of ${name}`, characters(length)], "≠", [
				"length of a hash by S256",
				characters(HASH_LENGTH),
			]);
		return lengthOk
			? sides([`in ${name}`, strays.map(named).join(" ")], "is not in", ["allowed characters", "A-Z a-z 0-9 - . _ ~"])
			: sides([`length of ${name}`, characters(length)], "is not in", ["allowed lengths", `${min} to ${max}`]);
	};

/** The grants that a client is registered for: a ready one, or one that has registered itself. */
function grantsOf({ clientId = "", past }: Facts): readonly string[] | undefined {
	const own = past().findLast((seen) => seen.kind === "registration" && member(seen, "client_id") === clientId);
	const stated = own?.body.grant_types;
	return grantsOfReady(clientId) ?? (Array.isArray(stated) ? stated.map(String) : undefined);
}

const grantNotAllowed =
	(grant: (facts: Facts) => string): Sides =>
	(facts) => {
		const registered = grantsOf(facts);
		return (
			registered &&
			sides(["grant asked for", grant(facts)], "is not in", [`registered for ${facts.clientId}`, registered.join(" ")])
		);
	};

const publicClient: Sides = ({ clientId }) =>
	sides([`way in which ${clientId ?? "this client"} authenticates`, NONE], "≠", ["needed", "a secret, or a key"]);

/** A secret that is not the one: how long it is, and no more. */
const wrongSecret =
	(owner: (facts: Facts) => string): Sides =>
	(facts) => {
		const [, basic] = /^basic +(\S+)\s*$/i.exec(header(facts.request.headers, "authorization") ?? "") ?? [];
		const secret = basic === undefined ? facts.params.get("client_secret") : passwordIn(basic);
		if (secret === undefined) return undefined;
		return sides(["secret sent", `${characters(lengthOf(secret))}${spaced(secret)}, not shown`], "≠", [
			`secret of ${owner(facts)}`,
			"another one",
		]);
	};

/** What is overlooked where a secret was read from a file. */
const spaced = (secret: string): string => (secret.trim() === secret ? "" : ", with white space at its ends");

const NOBODY = readParams([]);

/** Ways in which the client shows who it is, or the two names that it gives itself. */
const twoWays: Sides = ({ request, params }) => {
	const scheme = /^\S+/.exec(header(request.headers, "authorization") ?? "")?.[0];
	const ways = [
		...(scheme === undefined ? [] : [`Authorization: ${scheme}`]),
		...["client_secret", "client_assertion"].filter((name) => params.get(name) !== undefined),
	];
	if (ways.length > 1) return sides(["ways used", ways.join(" and ")], "more than", ["allowed", "1"]);
	const proved = clientIn(request, params.get("client_assertion") === undefined ? NOBODY : assertionOnly(params));
	return sides(["client_id sent", param({ params } as Facts, "client_id")], "≠", [
		"client of the credentials",
		proved ?? NONE,
	]);
};

const assertionOnly = (params: Facts["params"]) =>
	readParams([["client_assertion", params.get("client_assertion") ?? ""]]);

const codePoint = (one: string): string => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** A character that shows; one that does not is named by its number. */
const named = (one: string): string => (/^[\x21-\x7E]$/.test(one) ? one : codePoint(one));

const strangeIn = (text: string): string => [...new Set(text.match(/[^\x20-\x7E]/gu) ?? [])].map(codePoint).join(" ");

const password: Sides = ({ params }) =>
	params.get("username") === ADA.sub
		? sides(["password sent", "another one, not shown"], "≠", [`password of ${ADA.sub}`, ADA.password])
		: sides(["user name sent", params.get("username") ?? NONE], "≠", ["who is here", ADA.sub]);

const formToken: Sides = ({ request, params }) =>
	header(request.headers, "cookie") === undefined
		? sides(["cookies sent", NONE], "≠", ["needed", "those that came with the form"])
		: sides(["csrf of the form", ends(param({ params } as Facts, "csrf"))], "≠", ["of this session", "another one"]);

const ofRequest: Sides = (facts) => {
	if (facts.params.get("redirect_uri") !== undefined) return undefined;
	const code = facts.params.get("code");
	const gave = facts.past().find((seen) => codeIn(seen) === code);
	const asked = gave?.asked.get("redirect_uri") ?? "one was sent";
	return sides(["redirect_uri sent", NONE], "≠", ["of the authorization request", asked]);
};

const toolNamed: Sides = ({ request }) => {
	const params = jsonObject(request.body)?.params;
	const name = isObject(params) && typeof params.name === "string" ? params.name : NONE;
	return sides(["tool asked for", name], "is not in", ["tools here", TOOLS.map((one) => one.name).join(" ")]);
};

/** Longer metadata are not kept (`metadata-readable.ts`). */
const tooLong: Sides = ({ request, refusal }) =>
	/longer/.test(refusal.description)
		? sides(["length of the body", characters(request.body.length)], "more than", ["at most", "8192 characters"])
		: undefined;

const scopeWords: Sides = ifSent("scope", "words with one space between them");

const table: Partial<Readonly<Record<CheckId, Sides>>> = {
	...tokenSides,
	"authorize.client-id-once": repeated,
	"authorize.client-known": unknownClient,
	"authorize.parameters-once": repeated,
	"authorize.request-uri-known": (facts) =>
		repeated(facts) ?? unknownValue("request_uri", (seen) => member(seen, "request_uri"))(facts),
	"authorize.redirect-uri-given": (facts) => repeated(facts) ?? asSent("redirect_uri", "one address, without #")(facts),
	"authorize.response-mode-supported": (facts) =>
		sides(["response_mode sent", param(facts, "response_mode")], "is not in", ["supported", "query form_post"]),
	"authorize.state-printable": ({ params }) =>
		sides(["in state", strangeIn(params.get("state") ?? "")], "is not in", ["allowed", "U+0020 to U+007E"]),
	"authorize.challenge-method-allowed": asSent("code_challenge_method", "S256"),
	"authorize.challenge-well-formed": pkceText("code_challenge"),
	"authorize.scope-known": scopeWords,
	"sign-in.max-age-number": ifSent("max_age", "digits only"),
	"sign-in.prompt-possible": asSent("prompt", "none alone, or login and consent"),
	"token.form-encoded": ({ request }) =>
		sides(["Content-Type sent", header(request.headers, "content-type") ?? NONE], "≠", ["read here", FORM_TYPE]),
	"token.parameters-once": repeated,
	"token.one-authentication": twoWays,
	"token.client-known": unknownClient,
	"token.client-authenticates": wrongSecret(({ clientId = "the client" }) => clientId),
	"token.grant-type-supported": (facts) =>
		sides(["grant_type sent", param(facts, "grant_type")], "is not in", ["offered here", labGrants.join(" ")]),
	"token.grant-type-allowed": grantNotAllowed((facts) => param(facts, "grant_type")),
	"device.grant-allowed": grantNotAllowed(() => "urn:ietf:params:oauth:grant-type:device_code"),
	"token.client-is-confidential": publicClient,
	"exchange.client-confidential": publicClient,
	"token.code-known": unknownValue("code", codeIn),
	"token.redirect-uri-same": ofRequest,
	"token.verifier-expected": () =>
		sides(["code_verifier", "sent"], "≠", ["code_challenge of the authorization request", NONE]),
	"token.verifier-fits": pkceText("code_verifier"),
	"token.scope-registered": scopeWords,
	"token.device-code-known": unknownValue("device_code", (seen) => member(seen, "device_code")),
	"refresh.token-known": unknownValue("refresh_token", refreshTokenIn),
	"refresh.scope-granted": scopeWords,
	"refresh.grant-active": () => sides(["grant", "revoked"], "≠", ["needed", "active"]),
	"exchange.scope-well-formed": scopeWords,
	"assertion.type-named": asSent("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
	"form.token": formToken,
	"form.password-right": password,
	"end-session.parameters-once": repeated,
	"end-session.redirect-uri-well-formed": ifSent("post_logout_redirect_uri", "a whole address"),
	"introspect.caller-authenticates": (facts) =>
		facts.clientId !== undefined && facts.clientId !== API_ID
			? sides(["who asks", facts.clientId], "≠", ["API that may ask", API_ID])
			: wrongSecret(() => API_ID)(facts),
	"register.metadata-readable": tooLong,
	"revoke.type-supported": ({ check }) =>
		sides(["typ of the token", check.detail ?? NONE], "≠", ["can be revoked", "at+jwt, or a refresh token"]),
	"tool.known": toolNamed,
};

/** @returns `undefined` where a check looks at one thing only: whether it is there, and how it is written */
export const sidesOf: Sides = (facts) =>
	clearer[facts.check.id]?.(facts) ?? facts.check.compared ?? table[facts.check.id]?.(facts);

/** What a check writes of something that was not sent at all. */
const clearer: Partial<Readonly<Record<CheckId, Sides>>> = {
	"authorize.challenge-method-allowed": ({ params, check: { compared } }) =>
		compared && params.get("code_challenge_method") === undefined
			? sides(["code_challenge_method sent", "none, which means plain"], compared.relation, [
					compared.right.label,
					compared.right.text,
				])
			: undefined,
};
