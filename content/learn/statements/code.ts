/** Statements about the code grant: its request, its answer, its addresses, and PKCE. */
import { at, query } from "@/lib/flow/proof/scenario";
import { everHeld, hopAt, hopsAt, queryValue, redirectValue } from "../read-run";
import type { Statement } from "../unit";

const CODE = { lesson: "code-pkce" } as const;
const accepted = "authorize.checks";

export const codeStatements = {
	"token-through-browser": {
		text: "In the code grant, a client on a server gets its access token through the browser.",
		proof: CODE,
		hop: "token.response",
		holds: (run) => everHeld(run, "browser", "access_token"),
		otherwise: { lesson: "implicit" },
		because: "The browser carries the code. The token goes straight from the authorization server to the client.",
		specs: ["OAuth 2.1 §1.3.1"],
	},
	"request-names-api": {
		text: "The authorization request can say for which API the token is meant.",
		proof: CODE,
		hop: "authorize.request",
		holds: (run) => queryValue(hopAt(run, "authorize.request"), "resource") !== undefined,
		otherwise: { lesson: "code-2.0" },
		because: "The parameter is resource. Many tutorials leave it out, as they do state.",
		specs: ["RFC 8707 §2.1"],
	},
	"method-sha256": {
		text: "The value of code_challenge_method is SHA256.",
		proof: { ...CODE, edits: [at("authorize", query("code_challenge_method").set("SHA256"))] },
		hop: accepted,
		holds: (run) => hopAt(run, accepted)?.refusal === undefined,
		// The same request with the value that the client has put in it.
		otherwise: CODE,
		because: "The value is S256. A server that follows the text refuses another spelling.",
		specs: ["RFC 7636 §4.3", "OAuth 2.1 §4.1.1"],
	},
	"plain-fallback": {
		text: "Where a client does not hash, plain is a permitted fallback in OAuth 2.1.",
		proof: { ...CODE, edits: [at("authorize", query("code_challenge_method").set("plain"))] },
		hop: accepted,
		holds: (run) => hopAt(run, accepted)?.refusal === undefined,
		otherwise: { ...CODE, settings: { levels: { method: "plain" } } },
		because: "OAuth 2.1 prohibits plain. With it, whoever reads the request has the verifier.",
		specs: ["OAuth 2.1 §4.1.1", "OAuth 2.1 §7.5.2"],
	},
	"answer-names-server": {
		text: "In OAuth 2.1 the answer says which server it is from.",
		proof: CODE,
		hop: "decide.response",
		holds: (run) => redirectValue(hopAt(run, "decide.response"), "iss") !== undefined,
		otherwise: { lesson: "code-2.0" },
		because: "The parameter is iss. It was optional once, and draft 16 of OAuth 2.1 requires it, in errors, too.",
		specs: ["OAuth 2.1 §4.1.2", "RFC 9207 §2"],
	},
	"pkce-by-7636": {
		text: "Under OAuth 2.0, RFC 7636 makes every server refuse a request that has no challenge.",
		proof: { lesson: "code-2.0" },
		hop: accepted,
		holds: (run) => hopAt(run, accepted)?.refusal !== undefined,
		otherwise: { ...CODE, edits: [at("authorize", query("code_challenge").remove())] },
		because:
			"RFC 7636 says how PKCE works, and requires it of nobody. RFC 9700 requires it of public clients, and OAuth 2.1 of all but one kind.",
		specs: ["RFC 7636 §1", "RFC 9700 §2.1.1", "OAuth 2.1 §7.5.1"],
	},
	"wildcard-discouraged": {
		text: "Wildcards in a redirect address are discouraged, but a server of OAuth 2.1 may accept them.",
		proof: { lesson: "loose-redirect", settings: { profile: "2.1" } },
		hop: accepted,
		holds: (run) => hopAt(run, accepted)?.refusal === undefined,
		otherwise: { lesson: "loose-redirect" },
		because: "The server must compare exact strings. Only the port of a loopback IP address may differ.",
		specs: ["OAuth 2.1 §2.3.1", "OAuth 2.1 §8.4.2"],
	},
	"exact-cures-redirectors": {
		text: "Exact comparison of redirect addresses stops every open redirector.",
		proof: { lesson: "open-redirect", settings: { levels: { redirectMatch: "exact" } } },
		hop: "open.response",
		holds: (run) => run.verdict?.goalMet === false,
		otherwise: { lesson: "open-redirect", settings: { levels: { redirectMatch: "exact", openRedirector: "off" } } },
		because:
			"A page of the client that sends its visitors anywhere does so with no authorization request at all. It has to be closed itself.",
		specs: ["RFC 9700 §4.11", "RFC 9700 §4.11.1"],
	},
	"state-stops-injection": {
		text: "A client that checks state cannot be given a stolen code.",
		proof: { lesson: "code-injection", settings: { levels: { state: "bound" } } },
		hop: "inject.checks",
		holds: (run) => run.verdict?.goalMet === false,
		otherwise: { lesson: "code-injection", settings: { levels: { pkce: "required" } } },
		because: "The attacker asked itself, so the state is its own. PKCE or a nonce ties the code to the request.",
		specs: ["RFC 9700 §4.5", "RFC 9700 §4.5.3.1"],
	},
	"pkce-stops-mix-up": {
		text: "With state and PKCE, a client sends no code to the wrong server.",
		proof: { lesson: "mix-up", settings: { levels: { state: "bound", pkce: "required" } } },
		hop: "leak.request",
		holds: (run) => hopAt(run, "leak.request") === undefined,
		otherwise: { lesson: "mix-up", settings: { levels: { iss: "send+check" } } },
		because:
			"The client sends both, code and verifier, to the server that it asked. Neither tells the servers apart: iss does, and less surely an address of its own for the answers of each server.",
		specs: ["RFC 9700 §4.4.2.1", "RFC 9700 §4.4.2.2", "RFC 9207 §2.4"],
	},
	"metadata-must": {
		text: "A client has to read the metadata of a server before it can ask it for anything.",
		proof: CODE,
		hop: "authorize.request",
		holds: (run) =>
			run.hops.some(({ message }) => message.kind === "request" && message.request.url.includes("/.well-known/")),
		otherwise: { lesson: "mcp-agent" },
		because:
			"RFC 9700 recommends metadata. A client may have its addresses from elsewhere; the Model Context Protocol is stricter.",
		specs: ["RFC 9700 §2.6", "MCP"],
	},
	"scope-names-dotted": {
		text: "Scope names have one form in OAuth: words with a dot between them.",
		proof: { lesson: "mcp-agent" },
		hop: "next.response",
		holds: (run) =>
			hopsAt(run, "authorize.request")
				.flatMap((hop) => (queryValue(hop, "scope") ?? "").split(" "))
				.every((scope) => /^\w+(\.\w+)+$/.test(scope)),
		otherwise: CODE,
		because: "OAuth has no convention. This run asks for a name with a dot, and later for one with a colon.",
		specs: ["OAuth 2.1 §1.4.1"],
	},
} as const satisfies Readonly<Record<string, Statement>>;
