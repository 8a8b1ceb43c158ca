import { parsePairs, readParams } from "../../../../http/form";
import { CLIENT_ID, REDIRECT_URI } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration, Session } from "../../../../world/as-memory";
import { CLOCK_START } from "../../../../world/clock";
import { readAskedSignIn } from "../../openid-request";
import { checksAt } from "../requests";
import { consented } from "./consented";
import { maxAgeNumber } from "./max-age-number";
import { promptPossible } from "./prompt-possible";
import { sessionEnough } from "./session-enough";
import type { SignInSubject } from "./subject";

interface Input {
	readonly query?: string;
	/** Seconds since the person signed in; nobody has where it is absent. */
	readonly age?: number;
	readonly scope?: string;
	/** What was allowed before. */
	readonly allowed?: readonly string[];
	readonly method?: Registration["token_endpoint_auth_method"];
	readonly redirectUri?: string;
}

const INVALID = ["invalid_request", 400] as const;
const LOGIN = ["login_required", 400] as const;
const CONSENT = ["consent_required", 400] as const;
const ACCOUNT = ["account_selection_required", 400] as const;
const query = (text: string): Input => ({ query: text });
const hintOf = (sub: string) =>
	["{}", JSON.stringify({ sub }), ""].map((part) => Buffer.from(part).toString("base64url")).join(".");
const silent = (more: Input = {}): Input => ({ query: "prompt=none", age: 60, ...more });

testChecks<SignInSubject, Input>({
	at: import.meta.url,
	lists: { login: checksAt("authorize", "sign-in") },
	lane: "as",
	subject: (
		{ query = "", age, scope = "openid profile", allowed, method = "none", redirectUri = REDIRECT_URI },
		{ as },
	) => {
		if (allowed) as.consents = { [`ada ${CLIENT_ID}`]: allowed };
		Object.assign(as, { openid: true });
		const params = readParams(parsePairs(query));
		const session: Session = { csrf: "c", ...(age === undefined ? {} : { sub: "ada", authTime: CLOCK_START - age }) };
		const registered = as.clients[CLIENT_ID] as Registration;
		return {
			params,
			client: { ...registered, token_endpoint_auth_method: method },
			redirectUri,
			asked: readAskedSignIn(params),
			session,
			scope,
		};
	},
	table: [
		{
			check: promptPossible,
			cases: [
				["nothing", query(""), "skipped"],
				["none", query("prompt=none"), "passed"],
				["login and consent", query("prompt=login consent"), "passed"],
				["none twice is none", query("prompt=none none"), "passed"],
				["a value that nobody knows is ignored", query("prompt=create"), "passed"],
				["NONE is such a value: compared with case", query("prompt=NONE login"), "passed"],
				["none and login", query("prompt=none login"), INVALID],
				["consent and none", query("prompt=consent none"), INVALID],
				["none and a value that nobody knows", query("prompt=none create"), INVALID],
				["none and select_account: the contradiction comes first", query("prompt=none select_account"), INVALID],
				["select_account", query("prompt=select_account"), ACCOUNT],
				["login and select_account", query("prompt=login select_account"), ACCOUNT],
			],
		},
		{
			check: maxAgeNumber,
			cases: [
				["none", query(""), "skipped"],
				["0", query("max_age=0"), "passed"],
				["a day", query("max_age=86400"), "passed"],
				["more than any calendar has", query(`max_age=${"9".repeat(400)}`), "passed"],
				["less than nothing", query("max_age=-1"), INVALID],
				["a fraction", query("max_age=1.5"), INVALID],
				["an exponent", query("max_age=1e3"), INVALID],
				["a word", query("max_age=always"), INVALID],
				["a space", query("max_age=+1"), INVALID],
			],
		},
		{
			check: sessionEnough,
			cases: [
				["a page may be shown", query("prompt=login"), "skipped"],
				["signed in", silent(), "passed"],
				["nobody", query("prompt=none"), LOGIN],
				["just young enough", silent({ query: "prompt=none&max_age=60" }), "passed"],
				["a second too old", silent({ query: "prompt=none&max_age=59" }), LOGIN],
				[
					"max_age=0 asks for a sign-in, however young it is",
					silent({ query: "prompt=none&max_age=0", age: 0 }),
					LOGIN,
				],
				["the person of the hint", silent({ query: `prompt=none&id_token_hint=${hintOf("ada")}` }), "passed"],
				["another one", silent({ query: `prompt=none&id_token_hint=${hintOf("mallory")}` }), LOGIN],
				["a hint that cannot be read", silent({ query: "prompt=none&id_token_hint=ada" }), "passed"],
				["any age", silent({ query: `prompt=none&max_age=${"9".repeat(400)}`, age: 1e9 }), "passed"],
			],
		},
		{
			check: consented,
			cases: [
				["a page may be shown", { age: 60 }, "skipped"],
				["all of it", silent({ allowed: ["profile", "openid"] }), "passed"],
				["more than is asked now", silent({ allowed: ["openid", "profile"], scope: "openid" }), "passed"],
				["less than is asked now", silent({ allowed: ["openid"] }), CONSENT],
				["nothing", silent(), CONSENT],
				["a confidential client", silent({ allowed: ["openid", "profile"], method: "client_secret_post" }), "passed"],
				[
					"a public client whose address another app can claim",
					silent({ allowed: ["openid", "profile"], redirectUri: "example.photos:/cb" }),
					CONSENT,
				],
				[
					"a public client on a port of this device",
					silent({ allowed: ["openid", "profile"], redirectUri: "http://127.0.0.1:5000/cb" }),
					CONSENT,
				],
				[
					"a confidential client on a port of this device",
					silent({ allowed: ["openid", "profile"], redirectUri: "http://127.0.0.1/cb", method: "client_secret_post" }),
					"passed",
				],
			],
		},
	],
});
