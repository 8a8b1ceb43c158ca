import { parsePairs, readParams } from "../../../../http/form";
import { API, CHALLENGE, REDIRECT_URI, settingsOf, withLevels } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { PushedRequest, Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { REFERENCE, REFERENCE_LIFETIME } from "../../pushed";
import { requestChecks } from "../requests";
import type { AuthorizeSubject } from "../subjects";
import { challengeMethodAllowed } from "./challenge-method-allowed";
import { challengeSent } from "./challenge-sent";
import { challengeWellFormed } from "./challenge-well-formed";
import { clientIdOnce } from "./client-id-once";
import { clientKnown } from "./client-known";
import { noRequestObject } from "./no-request-object";
import { parametersOnce } from "./parameters-once";
import { redirectUriGiven } from "./redirect-uri-given";
import { redirectUriRegistered } from "./redirect-uri-registered";
import { requestPushed } from "./request-pushed";
import { requestUriFresh } from "./request-uri-fresh";
import { requestUriKnown } from "./request-uri-known";
import { requestUriOfThisClient } from "./request-uri-of-this-client";
import { requestUriUnused } from "./request-uri-unused";
import { resourceKnown } from "./resource-known";
import { responseModeSupported } from "./response-mode-supported";
import { responseTypeAllowed } from "./response-type-allowed";
import { scopeKnown } from "./scope-known";
import { statePrintable } from "./state-printable";

interface Input {
	readonly query?: string;
	readonly redirectUri?: string;
	/** Instead of Photo Print; `null` where nobody is known. */
	readonly client?: Partial<Registration> | null;
	/** What the server was set up with, where that is not only `code`. */
	readonly responseTypes?: readonly string[];
	/** What was pushed under the request_uri, where something was. */
	readonly pushed?: Partial<PushedRequest>;
}

const good: PushedRequest = {
	clientId: "photo-print",
	params: [],
	issuedAt: CLOCK_START,
	expiresAt: CLOCK_START + REFERENCE_LIFETIME,
	uses: 0,
};
const URI = `request_uri=${REFERENCE}abcd`;
const BAD_URI = ["invalid_request_uri", 400] as const;
const requirePar = withLevels({ par: "required" });
/** Pushed so many seconds ago. */
const aged = (seconds: number): Input => ({
	pushed: { issuedAt: CLOCK_START - seconds, expiresAt: CLOCK_START - seconds + REFERENCE_LIFETIME },
});

const INVALID = ["invalid_request", 400] as const;
const TARGET = ["invalid_target", 400] as const;
const SCOPE = ["invalid_scope", 400] as const;
const as20 = settingsOf({ profile: "2.0" });
const plain = withLevels({ method: "plain" });
const query = (text: string): Input => ({ query: text });
/** At a server that has the implicit grant; 2.1 switches it off. */
const withToken = (text: string, registered: readonly string[] = ["token"]): Input => ({
	query: text,
	responseTypes: ["code", "token"],
	client: { response_types: registered },
});
const sent = (redirectUri: string, registered = REDIRECT_URI): Input => ({
	redirectUri,
	client: { redirect_uris: [registered] },
});
const wellFormed = (challenge: string, method = "S256") =>
	query(`code_challenge=${challenge}&code_challenge_method=${method}`);

testChecks<AuthorizeSubject, Input>({
	at: import.meta.url,
	lists: { table: requestChecks.map(({ check }) => check).filter(({ id }) => id.startsWith("authorize.")) },
	lane: "as",
	subject: ({ query = "", redirectUri, client = {}, responseTypes, pushed }, { as }) => {
		if (responseTypes) Object.assign(as, { responseTypes });
		const registered = as.clients["photo-print"] as Registration;
		return {
			params: readParams(parsePairs(query)),
			client: client === null ? undefined : { ...registered, ...client },
			redirectUri,
			...(pushed ? { pushed: { ...good, ...pushed } } : {}),
		};
	},
	table: [
		{
			check: requestUriKnown,
			cases: [
				["known", { query: URI, pushed: {} }, "passed"],
				["unknown", query(URI), BAD_URI],
				["two", { query: `${URI}&request_uri=urn:b`, pushed: {} }, INVALID],
			],
		},
		{
			check: requestUriOfThisClient,
			cases: [
				["pushed by this client", { pushed: {} }, "passed"],
				["pushed by another one", { pushed: { clientId: "other" } }, BAD_URI],
				["nothing pushed", {}, BAD_URI],
			],
		},
		{
			check: requestUriFresh,
			cases: [
				["just pushed", aged(0), "passed"],
				["one second before its end", aged(REFERENCE_LIFETIME - 1), "passed"],
				["at its end", aged(REFERENCE_LIFETIME), BAD_URI],
				["nothing pushed", {}, BAD_URI],
			],
		},
		{
			check: requestUriUnused,
			cases: [
				["unused", { pushed: {} }, "passed"],
				["used once", { pushed: { uses: 1 } }, BAD_URI],
			],
		},
		{
			check: requestPushed,
			cases: [
				["pushed", { pushed: {} }, "passed", requirePar],
				["as a link", {}, INVALID, requirePar],
			],
		},
		{
			check: clientIdOnce,
			cases: [
				["one", query("client_id=a"), "passed"],
				["one and an empty one", query("client_id=a&client_id="), "passed"],
				["none", query(""), INVALID],
				["an empty one", query("client_id="), INVALID],
				["two", query("client_id=a&client_id=b"), INVALID],
				["the same twice", query("client_id=a&client_id=a"), INVALID],
			],
		},
		{
			check: clientKnown,
			cases: [
				["registered", {}, "passed"],
				["unknown", { client: null }, ["invalid_client", 400]],
			],
		},
		{
			check: redirectUriGiven,
			cases: [
				["sent", { query: `redirect_uri=${REDIRECT_URI}`, redirectUri: REDIRECT_URI }, "passed"],
				["the only registered one", { redirectUri: REDIRECT_URI }, "passed"],
				["none", {}, INVALID],
				["two", { query: "redirect_uri=a&redirect_uri=b", redirectUri: "a" }, INVALID],
				["a line break in it", { redirectUri: `${REDIRECT_URI}\r\nSet-Cookie: a=1` }, INVALID],
				["a character that no URI has", { redirectUri: `${REDIRECT_URI}/\u2603` }, INVALID],
			],
		},
		{
			check: redirectUriRegistered,
			cases: [
				["equal", sent(REDIRECT_URI), "passed"],
				["another port of a loopback address", sent("http://127.0.0.1:5001/cb", "http://127.0.0.1/cb"), "passed"],
				["another port of a name", sent("http://localhost:5001/cb", "http://localhost/cb"), INVALID],
				["a slash more", sent(`${REDIRECT_URI}/`), INVALID],
				["a query", sent(`${REDIRECT_URI}?a=1`), INVALID],
				["another letter case", sent(REDIRECT_URI.toUpperCase()), INVALID],
				["another host", sent("https://evil.example/cb"), INVALID],
				["nothing registered", { redirectUri: REDIRECT_URI, client: { redirect_uris: [] } }, INVALID],
				["another path, by prefix", sent(`${REDIRECT_URI}/../x`), "passed", withLevels({ redirectMatch: "prefix" })],
				[
					"another host, by prefix",
					sent("https://photos.example.evil.example/cb"),
					INVALID,
					withLevels({ redirectMatch: "prefix" }),
				],
				[
					"another host, by pattern",
					sent("https://evil.example/.photos.example/"),
					"passed",
					withLevels({ redirectMatch: "wildcard" }),
				],
				["no match, by pattern", sent("https://evil.example/"), INVALID, withLevels({ redirectMatch: "wildcard" })],
			],
		},
		{
			check: responseModeSupported,
			cases: [
				["query", query("response_mode=query"), "passed"],
				["not sent", query(""), "skipped"],
				["form_post", query("response_mode=form_post"), INVALID],
				["fragment", query("response_mode=fragment"), INVALID],
				["fragment for a token", withToken("response_type=token&response_mode=fragment"), "passed", as20],
				["query for a token", withToken("response_type=token&response_mode=query"), INVALID, as20],
				["fragment for a code", withToken("response_type=code&response_mode=fragment"), INVALID, as20],
				["fragment for a token in 2.1", withToken("response_type=token&response_mode=fragment"), INVALID],
			],
		},
		{
			check: parametersOnce,
			cases: [
				["each once", query("a=1&b=2"), "passed"],
				["only resource repeats", query("resource=a&resource=b"), "passed"],
				["an empty repeat", query("state=a&state="), "passed"],
				["state twice", query("state=a&state=b"), INVALID],
				["each that it knows, twice", query("code_challenge=a&code_challenge=a"), INVALID],
				["a parameter that it does not know, twice", query("x=a&x=a"), "passed"],
				["a parameter of another endpoint, twice", query("code=a&code=b"), "passed"],
			],
		},
		{
			check: statePrintable,
			cases: [
				["every character that it may have", query("state=+!%22%5C~"), "passed"],
				["none", query(""), "skipped"],
				["a letter with an accent", query("state=caf%C3%A9"), INVALID],
				["a line break", query("state=a%0D%0Ab"), INVALID],
				["octets that are no text", query("state=%FF"), INVALID],
			],
		},
		{
			check: noRequestObject,
			cases: [
				["none", query(""), "skipped"],
				["request", query("request=a.b.c"), ["request_not_supported", 400]],
				["request_uri", query("request_uri=urn:x"), ["request_uri_not_supported", 400]],
			],
		},
		{
			check: responseTypeAllowed,
			cases: [
				["code", query("response_type=code"), "passed"],
				["missing", query(""), INVALID],
				["token", query("response_type=token"), ["unsupported_response_type", 400]],
				["code id_token", query("response_type=code+id_token"), ["unsupported_response_type", 400]],
				["token, where the server has it", withToken("response_type=token"), "passed", as20],
				["token, switched off", withToken("response_type=token"), ["unsupported_response_type", 400]],
				["token, for a code client", withToken("response_type=token", ["code"]), ["unauthorized_client", 400], as20],
				["__proto__", withToken("response_type=__proto__"), ["unsupported_response_type", 400], as20],
				[
					"not registered",
					{ query: "response_type=code", client: { response_types: [] } },
					["unauthorized_client", 400],
				],
			],
		},
		{
			check: challengeSent,
			cases: [
				["sent", query(`code_challenge=${CHALLENGE}`), "passed"],
				["not sent", query(""), INVALID],
				["empty", query("code_challenge="), INVALID],
				["no code is asked for", query("response_type=token"), "skipped"],
				["a code is asked for", query("response_type=code"), INVALID],
			],
		},
		{
			check: challengeMethodAllowed,
			cases: [
				["S256", wellFormed(CHALLENGE), "passed"],
				["no challenge", query("code_challenge_method=plain"), "skipped"],
				["plain where S256 is wanted", wellFormed(CHALLENGE, "plain"), INVALID],
				["plain where it is allowed", wellFormed(CHALLENGE, "plain"), "passed", plain],
				["SHA256", wellFormed(CHALLENGE, "SHA256"), INVALID],
				["SHA256 where plain is allowed", wellFormed(CHALLENGE, "SHA256"), INVALID, plain],
				["missing in 2.1", query(`code_challenge=${CHALLENGE}`), INVALID],
				["missing in 2.1, plain allowed", query(`code_challenge=${CHALLENGE}`), INVALID, plain],
				["missing in 2.0 means plain", query(`code_challenge=${CHALLENGE}`), INVALID, as20],
				[
					"missing in 2.0, plain allowed",
					query(`code_challenge=${CHALLENGE}`),
					"passed",
					{ ...as20, levels: { method: "plain" } },
				],
			],
		},
		{
			check: challengeWellFormed,
			cases: [
				["43 characters", wellFormed(CHALLENGE), "passed"],
				["128 characters of plain", wellFormed("a".repeat(128), "plain"), "passed"],
				["no challenge", query(""), "skipped"],
				["42 characters", wellFormed("a".repeat(42), "plain"), INVALID],
				["129 characters", wellFormed("a".repeat(129), "plain"), INVALID],
				["44 characters of S256", wellFormed("a".repeat(44)), INVALID],
				["a padding sign", wellFormed(`${"a".repeat(42)}%3D`), INVALID],
			],
		},
		{
			check: scopeKnown,
			cases: [
				["registered", query("scope=photos.read"), "passed"],
				["registered, twice in one value", query("scope=photos.read+photos.read"), "passed"],
				["not sent", query(""), "skipped"],
				["known, but not registered for this client", query("scope=photos.write"), SCOPE],
				["one of two unknown", query("scope=photos.read+admin"), SCOPE],
				["two spaces", query("scope=photos.read++photos.read"), SCOPE],
				["a quotation mark", query('scope=photos.read"'), SCOPE],
				["registered, but unknown to the server", { query: "scope=old", client: { scope: "old" } }, SCOPE],
			],
		},
		{
			check: resourceKnown,
			cases: [
				["known", query(`resource=${API}`), "passed"],
				["not sent", query(""), "skipped"],
				["unknown", query("resource=https://evil.example"), TARGET],
				["one of two unknown", query(`resource=${API}&resource=https://evil.example`), TARGET],
				["a slash more", query(`resource=${API}/`), TARGET],
			],
		},
	],
});
