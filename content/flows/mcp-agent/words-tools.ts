import { challenge } from "@/content/words/api-call";
import { isObject, jsonObject } from "@/lib/crypto/json";
import type { Words } from "@/lib/flow/define";
import { statusOf } from "@/lib/flow/read/answer";
import { carriesNo, ran } from "@/lib/flow/read/labels";
import { resultOf } from "@/lib/parties/client/mcp-agent";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { claims, ran as hasRun, sent, set } from "@/lib/vocabulary/presumptions";
import { levelOf } from "@/lib/vocabulary/settings";
import { behind, inGeneral, when } from "@/lib/vocabulary/telling";

const worked = (message: Message): boolean => message.kind === "response" && resultOf(message.response) !== undefined;

/** Whether a call brings a token: a learner can take it away. */
const BRINGS_TOKEN = sent("authorization");
const NO_TOKEN = "No token goes in the Authorization header.";

const notDone: HopWords = {
	title: "Tool server refuses the call",
	text: "401 means that the token is not valid here, 403 that it covers too little or that a foreign page asks, 400 that the request is malformed, 404 that there is no such method.",
	why: "Token and scope are judged before the tool is run. Everything else is an error of JSON-RPC, with a number.",
	specs: ["RFC 6750 §3.1", "MCP"],
};

const ofTheToken = [
	["api.signature-valid", "signature"],
	["api.issuer-expected", "issuer"],
	["api.audience-mine", "audience"],
	["api.not-expired", "time"],
] as const;

/** What the tool server looked at, in its order. */
function orderOf(message: Message): string {
	const token = ofTheToken.flatMap(([id, name]) => (ran(message, id) ? [name] : []));
	const said = `Of the token: ${token.join(", ") || "nothing"}. Then the call itself`;
	return ran(message, "tool.scope-covers") ? `${said}, and last the scope of the tool.` : `${said}.`;
}

/** A result that is none of a tool: what the server can do, or what tools it has. */
function described(message: Message): HopWords | undefined {
	const body =
		statusOf({ message }) === 200 && message.kind === "response" ? jsonObject(message.response.body) : undefined;
	if (!isObject(body?.result) || Array.isArray(body.result.content)) return undefined;
	const lists = Array.isArray(body.result.tools);
	return {
		title: lists ? "Tool server lists its tools" : "Tool server describes itself",
		text: lists
			? "Every tool by name, with what it takes. No tool was called, so the agent has no result."
			: "The versions and features that it supports. No tool was called, so the agent has no result.",
		why: "A client may use this without asking again for as long as ttlMs says, and cacheScope says whether others may, too.",
		mistake: "Marking a list that depends on the token as public. Then one caller could be shown the tools of another.",
		specs: ["MCP"],
	};
}

/** Words for the calls with a token, and for what the tool server does on its own account. */
export const tools: Readonly<Record<string, Words>> = {
	"call.request": {
		title: "Agent calls the tool with its token",
		text: [when(BRINGS_TOKEN, "The same request as the first one, with an Authorization header."), NO_TOKEN],
		why: "The token goes with every request. There is no session that could be stolen instead of it.",
		mistake: "Sending this token to another tool server that asks for one.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"call.checks": (message) => {
		if (carriesNo(message))
			return {
				title: "Tool server refuses the call",
				text: "A check says no, and the list ends there.",
				label: "Check token and call",
				why: "A token that was issued for somebody else opens nothing here, and neither does a malformed request.",
				specs: ["RFC 6750 §3.1", "RFC 9068 §4", "MCP"],
			};
		const audience = ran(message, "api.audience-mine");
		return {
			title: audience ? "Tool server checks that the token is for it" : "Tool server checks the token",
			text: orderOf(message),
			label: "Check token and call",
			headline: audience ? "api.audience-mine" : "api.issuer-expected",
			why: audience
				? "A tool server must take only tokens that name it. Otherwise a token that leaked anywhere else would work here."
				: "A token for any other API would do as well.",
			mistake: "Accepting every token of the right issuer.",
			specs: ["RFC 9068 §4", "MCP"],
		};
	},
	"call.response": (message) => {
		if (worked(message))
			return {
				title: "Tool server returns the result",
				text: "The names of Ada's photos, as content of the tool.",
				why: [
					when(
						set("upstream", "exchange"),
						"The agent gets what the tool is for. The photo API was opened with another token than its own.",
					),
					"The agent gets what the tool is for. Its own token has opened the photo API as well.",
				],
				specs: ["MCP"],
			};
		const other = described(message);
		if (other) return other;
		if (statusOf({ message }) === 200)
			return {
				title: "Tool server reports that the tool failed",
				text: "The call was in order, so the answer is a result. It is marked as an error.",
				why: "The tool server has to tell two things apart: that the agent may not call, and that it could not do the work itself.",
				specs: ["MCP"],
			};
		return notDone;
	},
	"exchange.request": {
		title: "Tool server asks for a token of its own",
		text: [
			when(
				[sent("subject_token"), sent("client_secret"), sent("resource")],
				"It shows the token that it received, proves who it is, and asks for one for the photo API.",
			),
			"It wants a token for the photo API, in exchange for the one that it received.",
		],
		why: [
			when(
				set("actor", "delegation"),
				"Towards the photo API it is a client. The new token is to name the photo API in aud, and to say that the tool server acts for Ada.",
			),
			"Towards the photo API it is a client. The new token is to name the photo API in aud.",
		],
		mistake: "Sending the agent's token on, even as a pure proxy. MCP forbids it.",
		specs: ["RFC 8693 §2.1", "MCP"],
	},
	"exchange.response": (message) =>
		carriesNo(message)
			? {
					title: "Server exchanges nothing",
					text: "There is no token for the photo API.",
					why: "An exchange does not spend the token that is shown, and a refused one changes nothing at all.",
					specs: ["RFC 8693 §2.2.2"],
				}
			: {
					title: "Server issues a different token",
					text: [
						when(claims("access_token", "act"), "For the photo API, for Ada, with act naming the tool server."),
						"For the photo API and for Ada. That the tool server acts for her does not stand in it.",
					],
					why: "Two tokens for two APIs: a thief of one of them has not got the other.",
					specs: ["RFC 8693 §2.2.1", "RFC 8693 §4.1"],
				},
	"reuse.work": {
		title: "Tool server takes the token that it received",
		text: "It will send the agent's own token on to the photo API.",
		label: "Take the agent's token",
		why: [
			when(
				hasRun("api.audience-mine", "call.checks"),
				"The photo API would see the agent where the tool server acts, and its log would be wrong. Whoever reads the token there can bring it here: it is good at both.",
			),
			"The photo API would see the agent where the tool server acts, and its log would be wrong. The tool server becomes a relay for any token that somebody sends it.",
		],
		mistake: "Doing this because both sides happen to trust the same issuer.",
		specs: ["MCP", "RFC 9700 §2.3"],
	},
	"api.request": (_, settings) => ({
		title: "Tool server calls the photo API",
		text: [
			when(
				BRINGS_TOKEN,
				levelOf(settings, "upstream") === "passthrough"
					? "With the token that the agent sent to it."
					: "With the token that was issued for this call, not with the agent's.",
			),
			NO_TOKEN,
		],
		why: "What the API can know of the caller is what stands in the token.",
		specs: ["RFC 6750 §2.1", "MCP"],
	}),
	"api.response": (message) =>
		carriesNo(message)
			? {
					title: [when(sent("www-authenticate"), "Photo API refuses the token"), "The call brings nothing"],
					text: challenge("It was not issued for this API, or does not cover the call."),
					why: inGeneral("An API that compares aud stops a token that was only passed on."),
					specs: ["RFC 6750 §3.1", "RFC 9068 §4"],
				}
			: {
					title: "Photo API answers",
					text: ran(message, "api.audience-mine")
						? "The token names this API, and covers reading."
						: "It did not look at aud, so it took the token as it came.",
					why: "It found out whose photos to send from sub, not from anything that the tool server said.",
					specs: ["RFC 9068 §2.2", "RFC 9068 §4"],
				},
	"next.request": {
		title: "Agent calls the second tool",
		text: behind("To order a print.", [when(BRINGS_TOKEN, "The token is the one that it has."), NO_TOKEN]),
		why: "Which tool needs which scope is the server's own table. The agent finds out by trying.",
		specs: ["MCP"],
	},
	"next.response": (message) => {
		if (worked(message) && ran(message, "tool.scope-covers"))
			return {
				title: "Tool server orders the print",
				text: "The token covers this tool as well, because Ada agreed to that at the beginning.",
				why: "One page for everything spares her a second one, and asks her about an order before anybody speaks of one.",
				mistake: "Asking for every scope at the start, in case it will be needed.",
				specs: ["MCP", "OAuth 2.1 §1.4.1"],
			};
		if (worked(message))
			return {
				title: "Tool server orders the print",
				text: "The token that Ada let the agent have for reading opened this tool, too.",
				why: "With one scope for all tools, whoever agrees to the most harmless one has agreed to every one.",
				mistake: "One scope for a whole tool server.",
				specs: ["MCP", "RFC 9700 §2.3"],
			};
		if (statusOf({ message }) === 403)
			return {
				title: "Tool server asks for more scope",
				text: "403 with insufficient_scope, and the scope that this tool needs.",
				why: "The token is valid, so it is no 401. The challenge tells the agent what to ask Ada for.",
				mistake: "Answering 401: the agent would get the same token again.",
				specs: ["RFC 6750 §3.1", "MCP"],
				modelled: "Which tool needs which scope is this server's own table. The protocol has no field for it.",
			};
		return described(message) ?? notDone;
	},
	"again.request": {
		title: "Agent repeats the call",
		text: [when(BRINGS_TOKEN, "The same tool, with the new token."), NO_TOKEN],
		why: "The new token takes the place of the old one, which is not used any more.",
		specs: ["RFC 6750 §2.1"],
	},
	"again.response": (message) =>
		worked(message)
			? {
					title: "Tool server orders the print",
					text: "Ada has agreed to exactly this.",
					why: "The riskier tool had to wait for a person. Nothing that the agent read or was told could take her place.",
					specs: ["MCP"],
				}
			: (described(message) ?? notDone),
};
