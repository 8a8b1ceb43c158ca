/** Words: what the proxy does for whoever has a token of its own: first the agent, and in the end the attacker. */
import { callRefused } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { resultOf } from "@/lib/parties/client/mcp-agent";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

type Table = Readonly<Record<string, Words>>;

const gives = (message: Message): boolean => message.kind === "response" && resultOf(message.response) !== undefined;

const NO_TOKEN = "The call goes out without a token.";

const toolAnswer =
	(whose: string, served: HopWords): Words =>
	(message) =>
		gives(message)
			? served
			: {
					title: "Proxy reports that the tool failed",
					text: "The result is marked as an error, and there are no photos in it.",
					why: `The proxy could not fetch what ${whose} asked for.`,
					specs: ["MCP"],
				};

export const agentWords: Table = {
	"call.request": {
		title: "Agent calls the tool",
		text: [when(sent("authorization"), "With the token that the proxy has issued to it, last week."), NO_TOKEN],
		why: "To the agent the proxy is the server: it gave out the token, and takes it.",
		specs: ["RFC 6750 §2.1", "MCP"],
		modelled: "How Ada connected the agent is played before the first hop. At each page that came she said yes.",
	},
	"call.checks": {
		title: "Proxy checks its own token",
		text: "The token was issued here, to the agent, and nobody has revoked it.",
		label: "Check token and call",
		headline: "userinfo.issuer-self",
		why: "The agent's token opens the proxy, and not the photo API. For that the proxy has another one.",
		specs: ["MCP", "RFC 9068 §4"],
	},
	"call.checks.refused": { ...callRefused, title: "Proxy refuses the call" },
	"call.response": toolAnswer("the agent", {
		title: "Proxy returns the photos",
		text: "The names of Ada's photos, as the result of the tool.",
		why: "This is what she has connected the agent for.",
		specs: ["MCP"],
	}),
	"call.response.refused": {
		title: "Agent gets an error",
		text: "There is no result.",
		why: "The proxy calls nobody for a caller that it does not accept.",
		specs: ["RFC 6750 §3.1"],
	},
	"api.request": {
		title: "Proxy calls the photo API",
		text: [
			when(sent("authorization"), "With the token that the server behind has issued to the proxy for Ada."),
			NO_TOKEN,
		],
		why: "There the proxy is the client. Which of its own clients it works for, the API does not learn.",
		specs: ["MCP", "RFC 6750 §2.1"],
	},
	"api.response": {
		title: "Photo API answers with the photos",
		text: "The token is genuine, and speaks of Ada.",
		why: "All that the API can look at is the token of the proxy.",
		specs: ["RFC 9068 §2.2"],
	},
	"api.response.refused": { ...callRefused, title: "Photo API refuses the call", label: "" },
};

export const redeemWords: Table = {
	"theft.request": {
		title: "Attacker redeems the code at the proxy",
		text: [
			when([sent("code"), sent("code_verifier")], "With the verifier that fits its own challenge."),
			when(sent("code"), "With the code, and nothing that shows who has asked for it."),
			"A token request, and no code in it.",
		],
		why: "The attacker wrote the request, so nothing in it is anybody else's.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	"theft.checks": {
		title: "Proxy finds nothing wrong",
		text: "The code was issued to this client.",
		label: "Check the code",
		headline: "token.code-of-this-client",
		why: "To the proxy this is an ordinary client with an ordinary code.",
		specs: ["OAuth 2.1 §4.1.3"],
	},
	"theft.checks.refused": {
		title: "Proxy refuses the code",
		text: "A check says no, and the list ends there.",
		label: "Check the code",
		why: "The list names the first thing that was wrong.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"theft.response": {
		title: "Proxy issues a token to the attacker",
		text: "It stands for what the proxy may do behind, for Ada.",
		why: "The proxy uses the token of the server behind for whoever brings one of its own.",
		specs: ["OAuth 2.1 §3.2.3", "MCP"],
	},
	"theft.response.refused": {
		title: "Attacker gets no token",
		text: "The answer is an error.",
		why: "Without a token the proxy serves nobody.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
};

export const lootWords: Table = {
	"loot.request": {
		title: "Attacker calls the tool",
		text: [when(sent("authorization"), "A call like the agent's, with the attacker's own token."), NO_TOKEN],
		why: "The token is genuine, and was issued to whoever redeemed the code. What it stands for is Ada's.",
		specs: ["RFC 6750 §2.1", "MCP"],
	},
	"loot.checks": {
		title: "Proxy checks its own token",
		text: "The token was issued here, and nobody has revoked it.",
		label: "Check token and call",
		headline: "userinfo.issuer-self",
		why: "All that is left to check has been right since the proxy answered the wrong client.",
		specs: ["MCP", "RFC 9068 §4"],
	},
	"loot.checks.refused": { ...callRefused, title: "Proxy refuses the call" },
	"loot.response": toolAnswer("the attacker", {
		title: "Proxy hands out Ada's photos",
		text: "The attacker has them as the result of a tool.",
		why: "The proxy was the deputy of its agents. Here it has worked for the attacker.",
		mistake: "Taking a consent to the proxy for a consent to everybody who uses it.",
		specs: ["MCP"],
	}),
	"loot.response.refused": {
		title: "Attacker gets an error",
		text: "There is no result.",
		why: "The proxy calls nobody for a caller that it does not accept.",
		specs: ["RFC 6750 §3.1"],
	},
	"through.request": {
		title: "Proxy calls the photo API for the attacker",
		text: [when(sent("authorization"), "With the token that it has just got for Ada."), NO_TOKEN],
		why: "It is the proxy that calls, as always. The attacker is nowhere to be seen.",
		specs: ["MCP"],
	},
	"through.response": {
		title: "Photo API answers with the photos",
		text: "The token is genuine, and speaks of Ada.",
		why: "She has allowed the proxy. That is all that anybody behind it knows.",
		specs: ["RFC 9068 §2.2", "MCP"],
	},
	"through.response.refused": {
		title: "Photo API refuses the call",
		text: "There is nothing to hand out.",
		why: "Without a token that is good here, it serves nobody, not even the proxy.",
		specs: ["RFC 6750 §3.1"],
	},
};
