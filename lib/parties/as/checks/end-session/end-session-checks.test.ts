import { decodeJwt } from "../../../../crypto/jwt";
import { demonstrationKey } from "../../../../crypto/keys";
import { parsePairs, readParams } from "../../../../http/form";
import { testChecks } from "../../../../testing/checks";
import { forgeIdToken } from "../../../../testing/openid";
import { rfc7515A2Key } from "../../../../testing/vectors";
import type { Registration } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { clientSame } from "./client-same";
import { criticalUnderstood } from "./critical-understood";
import { hintNotEarly } from "./hint-not-early";
import { hintOurs } from "./hint-ours";
import * as lists from "./index";
import { parametersOnce } from "./parameters-once";
import { redirectUriRegistered } from "./redirect-uri-registered";
import { redirectUriWellFormed } from "./redirect-uri-well-formed";
import { redirectVouched } from "./redirect-vouched";
import type { LogoutSubject } from "./subject";

interface Input {
	readonly query?: string;
	readonly hint?: string;
	/** Addresses that the client has registered; `null` where no client is known. */
	readonly registered?: readonly string[] | null;
}

const REQUEST = ["invalid_request", 400] as const;
const BACK = "https://photos.example/signed-out";
const to = (uri: string): Input => ({ query: `post_logout_redirect_uri=${encodeURIComponent(uri)}` });
const good = await forgeIdToken();
const expired = await forgeIdToken({ exp: CLOCK_START - 1_000_000, iat: CLOCK_START - 1_000_300 });
const fromNow = await forgeIdToken({ nbf: CLOCK_START });
const later = await forgeIdToken({ nbf: CLOCK_START + 1 });
const foreign = await forgeIdToken({}, { ...rfc7515A2Key, kid: demonstrationKey.kid });
const otherIssuer = await forgeIdToken({ iss: "https://evil-as.example" });
const accessToken = await forgeIdToken({}, demonstrationKey, "at+jwt");
const ofOther = await forgeIdToken({ aud: "other-app" });
const critical = `${Buffer.from('{"crit":["b64"],"b64":false}').toString("base64url")}.e30.AA`;
const ofTwo = await forgeIdToken({ aud: ["photo-print", "other-app"] });

testChecks<LogoutSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ query = "", hint, registered = [BACK] }, { as }) => {
		const params = readParams([
			...parsePairs(query),
			...(hint === undefined ? [] : [["id_token_hint", hint] as const]),
		]);
		const decoded = decodeJwt(hint ?? "");
		const client: Registration = { ...(as.clients["photo-print"] as Registration) };
		return {
			params,
			hint: "claims" in decoded ? decoded : undefined,
			client: registered === null ? undefined : { ...client, post_logout_redirect_uris: registered },
		};
	},
	table: [
		{
			check: parametersOnce,
			cases: [
				["each once", { query: "state=a&client_id=b" }, "passed"],
				["two addresses", { query: "post_logout_redirect_uri=a&post_logout_redirect_uri=b" }, REQUEST],
				["a parameter that it does not know, twice", { query: "x=a&x=b" }, "passed"],
			],
		},
		{
			check: criticalUnderstood,
			cases: [
				["none", { hint: good }, "passed"],
				["no hint", {}, "skipped"],
				["an unknown one", { hint: critical }, REQUEST],
			],
		},
		{
			check: hintOurs,
			cases: [
				["ours", { hint: good }, "passed"],
				["ours, expired long ago", { hint: expired }, "passed"],
				["none", {}, "skipped"],
				["signed by somebody else", { hint: foreign }, REQUEST],
				["of another issuer", { hint: otherIssuer }, REQUEST],
				["an access token", { hint: accessToken }, REQUEST],
				["no JWT", { hint: "opaque" }, REQUEST],
				["unsigned", { hint: "e30.e30.AA" }, REQUEST],
			],
		},
		{
			check: hintNotEarly,
			cases: [
				["from this second", { hint: fromNow }, "passed"],
				["from some time", { hint: expired }, "skipped"],
				["none", {}, "skipped"],
				["from later", { hint: later }, REQUEST],
			],
		},
		{
			check: clientSame,
			cases: [
				["the same", { query: "client_id=photo-print", hint: good }, "passed"],
				["no hint", { query: "client_id=photo-print" }, "skipped"],
				["no client_id", { hint: good }, "skipped"],
				["another", { query: "client_id=photo-print", hint: ofOther }, REQUEST],
				["a hint for two, which we never issue", { query: "client_id=photo-print", hint: ofTwo }, REQUEST],
			],
		},
		{
			check: redirectUriWellFormed,
			cases: [
				["a URI", to(BACK), "passed"],
				["none", {}, "skipped"],
				["a path", to("/signed-out"), REQUEST],
				["a line break", to(`${BACK}\r\nSet-Cookie: a=1`), REQUEST],
				["a letter that no URI has", to(`${BACK}?\u00e9`), REQUEST],
			],
		},
		{
			check: redirectVouched,
			cases: [
				["a hint", { ...to(BACK), hint: good }, "passed"],
				["no redirect", {}, "skipped"],
				["no hint", to(BACK), REQUEST],
				["client_id in its place", { query: `client_id=photo-print&${to(BACK).query}` }, REQUEST],
				["a hint that nobody can read", { ...to(BACK), hint: "opaque" }, REQUEST],
			],
		},
		{
			check: redirectUriRegistered,
			cases: [
				["registered", to(BACK), "passed"],
				["none", {}, "skipped"],
				["another", to("https://evil.example/"), REQUEST],
				["a longer one", to(`${BACK}/more`), REQUEST],
				["with a query", to(`${BACK}?next=x`), REQUEST],
				["the redirect_uri", to("https://photos.example/cb"), REQUEST],
				["no client is known", { ...to(BACK), registered: null }, REQUEST],
				["nothing is registered", { ...to(BACK), registered: [] }, REQUEST],
			],
		},
	],
});
