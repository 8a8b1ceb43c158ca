import { codeFront } from "@/content/words/code-front";
import { boxesIn } from "@/content/words/scopes";
import { seeded } from "@/content/words/seeded";
import { asksForConsent, signInPage } from "@/content/words/server-pages";
import { ITEM_SCOPE } from "@/lib/cast/agents";
import { jsonObject } from "@/lib/crypto/json";
import type { Words } from "@/lib/flow/define";
import { carriesNo, ran as hasRun } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { isRedirect } from "@/lib/http/message";
import { freshFor } from "@/lib/parties/as/freshness";
import type { Message } from "@/lib/vocabulary/message";
import { claims, ran, sent } from "@/lib/vocabulary/presumptions";
import { covers } from "@/lib/vocabulary/scopes";
import type { Settings } from "@/lib/vocabulary/settings";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const fact = (message: Message, name: string): string | undefined =>
	message.kind === "work" ? message.facts.find((one) => one.name === name)?.text : undefined;

/** The second request, for the tool that needs more. A scope that the learner chose is the first request's. */
const isStepUp = (scope: string, settings: Settings): boolean =>
	scope !== settings.scope && covers(scope.split(" "), ITEM_SCOPE);

/** What every code grant says here. */
const usual = usualWords(codeFront);

/** Words for the part of the code grant that is an agent's own. */
export const codeWords: Readonly<Record<string, Words>> = {
	"prepare.work": (message, settings) => {
		const again = isStepUp(fact(message, "scope") ?? "", settings);
		const chosen = !again && settings.scope !== undefined;
		const made = fact(message, "code_challenge") === undefined ? "its values" : "a new verifier";
		return {
			title: again ? "Agent asks for more" : "Agent prepares its request",
			text: again
				? `The scope is what Ada granted before, and what the challenge named. It makes ${made} for it.`
				: chosen
					? "The scope is the one that you chose, not that of the challenge."
					: `The scope is the one of the challenge, no more. The agent makes ${made} for this request.`,
			label: "Prepare the request",
			why: again
				? "Access tokens are not widened: the new one takes the place of the old one, so it has to cover both tools. That is why the agent asks for the union."
				: "The challenge said what this call needs. Asking for everything that the server lists would make the consent page say more than Ada wants done.",
			mistake: again
				? "Asking for the new scope alone. Then the first tool stops working."
				: "Asking for every scope in scopes_supported at once.",
			specs: again ? ["RFC 6750 §3.1", "MCP"] : ["OAuth 2.1 §4.1.1", "RFC 7636 §4.1", "RFC 9728 §7.2"],
			modelled: seeded(),
		};
	},
	"document.request": {
		title: "Server fetches the client's document",
		text: "The client_id is an https URL, and the server has no copy of the document there that it may use. So it asks, and follows no redirect.",
		why: "What stands at that address is what the client says of itself. The domain is what a person can recognise.",
		mistake:
			"Fetching any address that a stranger sends. A server has to keep away from addresses inside its own network.",
		specs: ["CIMD"],
		modelled: "The server would also block private addresses and limit size and time. This network has none of them.",
	},
	"document.response": (message) =>
		carriesNo(message)
			? {
					astray: true,
					title: "There is no document",
					text: "Only an answer with status 200 counts.",
					why: "An error is not kept, so the next request looks again.",
					specs: ["CIMD"],
				}
			: {
					title: "Agent's site answers with the document",
					text: `Its client_id, its name, its redirect addresses. ${keepingOf(message)}`,
					why: "It holds no secret, so it needs no protection. It must only come from the right place.",
					specs: ["CIMD", "RFC 7591 §2", "RFC 9111 §4.2"],
				},
	"authorize.checks": (message, settings, scene) => {
		if (!hasRun(message, "document.names-itself")) return usual("authorize.checks", message, settings, scene);
		return {
			title: "Server checks document and request",
			text: [
				when(
					[ran("document.no-secret"), ran("authorize.redirect-uri-registered")],
					"The document names its own address and the client, holds no secret, and lists the redirect address that the request uses.",
				),
				"The document names its own address and the client.",
			],
			label: "Check document and request",
			headline: "document.names-itself",
			why: "The three texts must be one: client_id in the request, the address that was fetched, and client_id in the document.",
			mistake: "Comparing only the hosts. On a shared host, somebody else could publish a document.",
			specs: ["CIMD", "OAuth 2.1 §2.3.1"],
		};
	},
	"authorize.checks.refused": (message, settings, scene) => usual("authorize.checks.refused", message, settings, scene),
	"authorize.response": (message, settings) => {
		if (!asksForConsent(message)) return signInPage;
		const several = boxesIn(message) > 0;
		const more = several && settings.scope === undefined;
		return {
			title: more ? "Server asks Ada for the new scope" : "Server asks for consent",
			text: more
				? "The page names both scopes, each with a box: what she agreed to before, and what is new."
				: several
					? "The page names the agent, each scope with a box, and where the answer will go. Ada can take a tick away."
					: "Ada is signed in already. The page names the agent, the scope, and where the answer will go.",
			why: more
				? "Here a person decides about the riskier tool, at the moment when it is about to be used."
				: "The name is the agent's own claim. The host of the redirect address is what a person can rely on.",
			mistake: more
				? "Skipping the page because this client was allowed something before."
				: "Showing an unknown client's name and logo as if the server vouched for them.",
			specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §7.9"],
			modelled: "Ada signed in before the first hop, for another app. Without that, the sign-in page would come first.",
		};
	},
	"token.response": (message) => ({
		title: "Server issues an access token",
		text: `A token for the tool server. Its scope: ${scopeIn(message)}.`,
		why: [
			when(
				[sent("resource", "authorize.request"), sent("resource", "token.request"), claims("access_token", "aud")],
				"resource stood in both requests, and aud names the tool server. No other API should take this token.",
			),
			when(
				[sent("resource", "token.request"), claims("access_token", "aud")],
				"resource stood in the token request, and aud names the tool server. No other API should take this token.",
			),
			inGeneral("With resource in both requests a client says for which API it wants a token, and aud repeats it."),
		],
		mistake: inGeneral("Leaving resource out of the token request."),
		specs: ["OAuth 2.1 §3.2.3", "RFC 8707 §2.2", "RFC 9068 §3"],
	}),
	"callback.response": (message, settings, scene) => {
		if (message.kind === "response" && isRedirect(message.response))
			return {
				title: "Agent sends Ada back to the server",
				text: "The window that brought the code gets a redirect with the second authorization request.",
				why: "A token that covers more needs a decision of hers. The agent asks once, so that a server that is never content cannot keep her agreeing.",
				mistake: "Repeating the call with the same token, over and over.",
				specs: ["MCP", "OAuth 2.1 §4.1.1"],
			};
		if (carriesNo(message)) return usual("callback.response.refused", message, settings, scene);
		return {
			title: "Agent reports to Ada",
			text: "What the tools gave, in her window.",
			why: "What the browser carried was a code each time, and no token.",
			specs: ["OAuth 2.1 §2.3.6"],
		};
	},
};

/** How long a server may use the document without asking again, in words. */
function keepingOf(message: Message): string {
	const seconds = message.kind === "response" ? freshFor(message.response.headers, message.at) : 0;
	return seconds > 0
		? `Its Cache-Control lets the server use it for ${seconds} seconds without asking again.`
		: "Its headers do not let the server use it again, so the next request asks for it once more.";
}

/** The scope that a token answer grants. */
function scopeIn(message: Message): string {
	const scope = message.kind === "response" ? jsonObject(message.response.body)?.scope : undefined;
	return typeof scope === "string" ? scope : "none";
}
