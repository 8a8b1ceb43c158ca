/** Statements about tokens: where they may stand, who may use them, and how they end. */
import { at, header } from "@/lib/flow/proof/scenario";
import { bodyValue, checksOf, everHeld, headerOf, hopAt } from "../read-run";
import type { Statement } from "../unit";

const REVOKED = { lesson: "introspection-revocation" } as const;
const PAGE = { lesson: "xss-storage" } as const;

export const tokenStatements = {
	"revocation-at-once": {
		text: "When a client revokes a token, it stops working everywhere at once.",
		proof: REVOKED,
		hop: "other.checks",
		holds: (run) => hopAt(run, "other.checks")?.refusal !== undefined,
		otherwise: { ...REVOKED, settings: { levels: { tokenFormat: "opaque" } } },
		because:
			"An API that checks the signature by itself hears of nothing. About an opaque token it has to ask; one that keeps answers for a while learns of it later.",
		specs: ["RFC 7009 §3", "RFC 7662 §1"],
	},
	"token-in-body": {
		text: "A client may put its access token into the body of any call.",
		proof: {
			lesson: "code-pkce",
			edits: [
				at("api", header("Authorization").rename("Content-Type", "application/x-www-form-urlencoded"), {
					op: "body",
					value: "access_token=copied",
				}),
			],
		},
		hop: "api.checks",
		// Whether the API saw a token at all.
		holds: (run) =>
			checksOf(hopAt(run, "api.checks")).some(({ id, verdict }) => id === "api.token-sent" && verdict === "passed"),
		otherwise: { lesson: "code-pkce" },
		because:
			"Only under conditions, and never with GET: the body has to be a form, of ASCII characters. In the query a client must not send it at all.",
		specs: ["OAuth 2.1 §5.1.2", "RFC 6750 §2.2", "OAuth 2.1 §5.1"],
	},
	"token-names-caller": {
		text: "An access token tells the API which program sends it.",
		proof: { lesson: "stolen-token" },
		hop: "bearer.checks",
		holds: (run) => run.verdict?.goalMet === false,
		otherwise: { lesson: "stolen-token", settings: { levels: { sender: "dpop" } } },
		because:
			"A bearer token works for whoever sends it; at most it says to whom it was issued. OAuth authenticates a client, and so an agent, at the authorization server.",
		specs: ["RFC 6750 §1.2", "OAuth 2.1 §2.4"],
	},
	"always-rotated": {
		text: "Under OAuth 2.1 each use of a refresh token has to bring a new refresh token.",
		proof: { lesson: "refresh", settings: { levels: { clientType: "confidential", refresh: "static" } } },
		hop: "refresh.response",
		holds: (run) => bodyValue(hopAt(run, "refresh.response"), "refresh_token") !== undefined,
		otherwise: { lesson: "refresh" },
		because:
			"For public clients, and there a token that is bound to a key will do instead. A confidential client has to authenticate, as it does here.",
		specs: ["OAuth 2.1 §4.3.1"],
	},
	"stolen-for-ever": {
		text: "Whoever has stolen a refresh token has it for good.",
		proof: { lesson: "refresh-replay", settings: { profile: "2.1" } },
		hop: "again.checks",
		holds: (run) => hopAt(run, "again.checks")?.refusal === undefined,
		otherwise: { lesson: "refresh-replay" },
		because:
			"It can expire and be revoked. With rotation, the second use of one token ends all refresh tokens that came of it.",
		specs: ["OAuth 2.1 §4.3.1", "RFC 9700 §4.14.2"],
	},
	"storage-in-21": {
		text: "Under the rules of OAuth 2.1 a page cannot keep its tokens in localStorage.",
		proof: { ...PAGE, settings: { profile: "2.1", levels: { storage: "localStorage" } } },
		hop: "kept.work",
		holds: (run) => !everHeld(run, "browser", "access_token"),
		otherwise: { ...PAGE, settings: { profile: "2.1", levels: { storage: "bff" } } },
		because:
			"Where a page keeps its tokens is its own decision, and RFC 10017, on browser-based applications, says what to think of each. OAuth 2.1 does not rule it.",
		specs: ["RFC 10017 §8"],
	},
	"script-reads-cookie": {
		text: "With a backend that keeps the tokens and makes the calls, a foreign script in the page can still carry the token away.",
		proof: { ...PAGE, settings: { levels: { storage: "bff" } } },
		hop: "look.work",
		holds: (run) => everHeld(run, "attacker", "access_token"),
		otherwise: PAGE,
		because:
			"There is no token in the page, and no script reads a cookie that is marked HttpOnly. The page's own script has no token either, so the backend has to make the calls.",
		specs: ["RFC 6265 §4.1.2.6", "RFC 10017 §6.1"],
	},
	"scope-403-bare": {
		text: "An API that misses a scope in a token answers 403 and leaves it at that.",
		proof: { lesson: "mcp-agent" },
		hop: "next.response",
		holds: (run) => run.hops.every((hop) => !namesScope(headerOf(hop, "www-authenticate"))),
		// A 403 that has nothing to do with scope: more of it would not help, and none is asked for.
		otherwise: { lesson: "agent-on-behalf-of" },
		because:
			"The answer has a challenge: WWW-Authenticate with insufficient_scope. It may name the scope that is needed.",
		specs: ["OAuth 2.1 §5.3.1", "RFC 6750 §3.1"],
	},
	"exchange-narrows": {
		text: "Token exchange by itself keeps a service to what its work needs.",
		proof: { lesson: "exchange-escalation" },
		hop: "more.checks",
		holds: (run) => hopAt(run, "more.checks")?.refusal !== undefined,
		otherwise: { lesson: "exchange-escalation", settings: { profile: "2.1" } },
		because:
			"Only the policy of the authorization server does. Token exchange is RFC 8693, and OAuth 2.1 does not have it.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §5"],
	},
	"scope-settles": {
		text: "A good token with the right scope settles whether a call is served.",
		proof: { lesson: "agent-on-behalf-of" },
		hop: "own.checks",
		holds: (run) => hopAt(run, "own.checks")?.refusal === undefined,
		otherwise: { lesson: "agent-on-behalf-of", settings: { levels: { roleRules: "off" } } },
		because: "The API may have rules of its own. It says so with a 403, and more scope would not turn that into a yes.",
		specs: ["RFC 9110 §15.5.4"],
	},
} as const satisfies Readonly<Record<string, Statement>>;

const namesScope = (challenge: string | undefined) => challenge?.includes("insufficient_scope") === true;
