import { codeNotes } from "@/content/words/code-notes";
import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

const afterJudging = {
	...codeNotes.requesting.events,
	REQUEST_OK: "Every check accepts. Ada is signed in, so the server shows the consent page.",
} as const;

const { notStarted, errorPage, errorReturned, codeAstray, clientStopped } = codeNotes;

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	consenting: codeNotes.consenting,
	returning: codeNotes.returning,
	checkingReturn: codeNotes.checkingReturn,
	notStarted,
	errorPage,
	errorReturned,
	codeAstray,
	clientStopped,
	prompting: {
		phase: "prepare",
		actor: "user",
		does: "says what to do",
		text: "Ada tells her agent what she wants. The agent will need tools for it.",
		events: { ASKED: "The agent has its task.", NOT_STARTED: "The prompt did not reach the agent." },
	},
	discovering: {
		phase: "prepare",
		actor: "rs",
		does: "asks for a token",
		text: "The agent calls a tool without a token, to find out what is needed.",
		events: {
			CHALLENGED:
				"The answer is 401: a token is needed. It says where the metadata is, or the agent looks where it usually lies.",
			NO_CHALLENGE: "The answer is no 401, so the agent has nothing to begin with.",
		},
	},
	readingResourceMetadata: {
		phase: "prepare",
		actor: "client",
		does: "checks resource",
		text: "The agent reads who issues tokens for this tool server.",
		events: {
			RESOURCE_OK: "The metadata is about the resource that the agent called.",
			RESOURCE_REFUSED: "It is about something else, or there is none.",
		},
	},
	readingServerMetadata: {
		phase: "prepare",
		actor: "client",
		does: "checks issuer and PKCE",
		text: "The agent reads what the authorization server can do.",
		events: {
			SERVER_OK: "The issuer is the right one, and it offers PKCE.",
			SERVER_REFUSED: "The issuer is another one, or PKCE is missing.",
		},
	},
	registering: {
		phase: "prepare",
		actor: "client",
		does: "becomes a client",
		text: "The agent and the server have never met. It either points to a document about itself, or registers.",
		events: {
			REGISTERED: "The agent has a client_id for this server.",
			REGISTRATION_REFUSED: "The server does not accept what the agent states.",
		},
	},
	preparing: {
		phase: "prepare",
		actor: "client",
		does: "makes its values",
		text: "The agent makes the values of this one request. The scope is what the last challenge named, beside what is granted already.",
		events: { PREPARED: "The agent has what it needs and will send the browser on." },
	},
	requesting: {
		phase: "ask",
		actor: "as",
		does: "checks the request",
		text: "The browser takes the authorization request to the server.",
		events: {
			DOCUMENT_NEEDED:
				"The client_id is an address, and the server has no copy of its document that it may use. It will read it.",
			...afterJudging,
		},
	},
	readingDocument: {
		phase: "ask",
		actor: "as",
		does: "reads who asks",
		text: "The server fetches the document that client_id points to, and judges it and the request.",
		events: afterJudging,
	},
	redeeming: {
		phase: "redeem",
		actor: "as",
		does: "checks what was sent",
		text: "The agent has sent the code and the verifier. The authorization server decides.",
		events: {
			TOKENS_ISSUED: "Every check accepts. The agent has its first token.",
			STEPPED_UP: "Every check accepts. The new token covers more than the first one.",
			TOKEN_REFUSED: "A check refuses: for example, the verifier does not fit.",
		},
	},
	callingTool: {
		phase: "use",
		actor: "rs",
		does: "checks token and call",
		text: "The agent calls the first tool with its token.",
		events: {
			CALL_ACCEPTED: "The token is good for this tool. The tool server now needs the photos itself.",
			CALL_REFUSED:
				"There is no result: the token is not valid here, the request is malformed, or it asked for something else.",
		},
	},
	gettingUpstreamToken: {
		phase: "use",
		actor: "rs",
		does: "needs a token itself",
		text: "Behind the tool server is the photo API, and that wants a token, too.",
		events: {
			TOKEN_EXCHANGED: "The authorization server issues a token for the photo API.",
			TOKEN_REUSED: "The tool server takes the agent's token instead.",
			EXCHANGE_REFUSED: "The exchange is refused, so the tool fails.",
		},
	},
	callingUpstream: {
		phase: "use",
		actor: "upstream",
		does: "checks the token",
		text: "The tool server calls the photo API, which decides by the token alone.",
		events: {
			SERVED: "The token is good for this call. The result goes back to the agent.",
			PASSED_ON: "The API took a token that was issued for somebody else.",
			UPSTREAM_REFUSED: "The token is not good for this call, so the tool fails.",
		},
	},
	callingNextTool: {
		phase: "use",
		actor: "rs",
		does: "needs another scope",
		text: "The agent calls a second tool, which does more than read.",
		events: {
			SCOPE_NEEDED: "403: the challenge names the scope that is missing. The agent asks Ada.",
			SERVED: "Ada agreed to this scope, or to one that covers it, at the beginning.",
			UNASKED: "The first token opens this tool as well, and nobody asks Ada.",
			CALL_REFUSED: "There is no result, and asking Ada would not help.",
		},
	},
	callingAgain: {
		phase: "use",
		actor: "rs",
		does: "checks the new token",
		text: "The agent repeats the call with the token that Ada agreed to.",
		events: {
			SERVED: "The new token covers the tool. The print is ordered.",
			CALL_REFUSED: "There is still no result. The agent asks only once, and stops.",
		},
	},
	done: {
		phase: "use",
		actor: "client",
		does: "has done both",
		text: "Both tools did their work. Ada agreed to each scope, and no token went further than its audience.",
	},
	discoveryStopped: {
		phase: "prepare",
		actor: "client",
		does: "does not go on",
		text: "The agent could not find out, or not verify, whom to ask for a token. It asked nobody.",
	},
	registrationRefused: {
		phase: "prepare",
		actor: "as",
		does: "registers nobody",
		text: "The server did not register the agent, so it has no client_id to ask with.",
	},
	tokenRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The token endpoint refused, so the agent holds no new token. A refused request does not use up the code.",
	},
	toolRefused: {
		phase: "use",
		actor: "rs",
		does: "gives no result",
		text: "The agent did not get what it called for, and told Ada.",
	},
	upstreamRefused: {
		phase: "use",
		actor: "upstream",
		does: "gives nothing",
		text: "The tool server could not get what it needed from the photo API, so the tool failed.",
	},
	passedOn: {
		phase: "use",
		actor: "upstream",
		does: "takes a token for others",
		text: "The photo API accepted a token that was issued for the tool server. Any token that is sent to the tool server can be used this way.",
	},
	doneUnasked: {
		phase: "use",
		actor: "rs",
		does: "opens every tool",
		text: "The print is ordered with a token that Ada granted for reading. Nobody asked her about this tool.",
	},
};
