/** What is different to tell where the attacker brings a document of its own. */
import { asksForConsent } from "@/content/words/server-pages";
import type { Moment, Words } from "@/lib/flow/define";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, sent, set } from "@/lib/vocabulary/presumptions";
import { levelOf } from "@/lib/vocabulary/settings";
import { when } from "@/lib/vocabulary/telling";
import { bringsOwn, OWN_ID } from "./own-document";

type Table = Readonly<Record<string, Words>>;

/** Whether a moment belongs to the attacker's request, and not to the one that Ada's agent makes in the end. */
function isAttackers([, settings, { messages }]: Moment): boolean {
	const asked = messages.findLast(({ note, kind }) => note === "authorize" && kind === "request");
	return bringsOwn(settings) && (asked === undefined || parameterIn(asked, "client_id") === OWN_ID);
}

const nameBelieved = "Taking a name for a proof of whose it is.";

type Change = Partial<HopWords> | ((...moment: Moment) => Partial<HopWords>);

const changes: Readonly<Record<string, Change>> = {
	"bait.work": {
		text: "It has waited until Ada told her agent to start. As client_id it uses a document on the attacker's own site, with the agent's name in it.",
		why: "Anybody who has a site can publish such a document, and write any name into it.",
		mistake: nameBelieved,
		specs: ["CIMD", "MCP"],
		specs20: ["CIMD", "MCP"],
		modelled: "The attacker's site, and the moment that its program chooses.",
	},
	"authorize.request": {
		text: [
			when(
				sent("code_challenge"),
				"The address of the attacker's document as client_id, an address on this computer, and the attacker's own challenge.",
			),
			"The address of the attacker's document as client_id, and an address on this computer.",
		],
	},
	"document.request": { title: "Server fetches the attacker's document" },
	"document.response": (message) =>
		message.kind === "response" && message.response.status === 200
			? {
					title: "The attacker's site answers with a document",
					why: "The name in it is the agent's. Whether that is true, the server has no way to find out.",
				}
			: {},
	"authorize.checks": (message) =>
		hasRun(message, "document.names-itself")
			? {
					why: "A document belongs to whoever holds the site. Which name its owner writes into it, no check can judge.",
					mistake: nameBelieved,
				}
			: {},
	"authorize.checks.refused": {
		why: "Until the server knows that the redirect_uri is the client's, an error is shown as a page. After that, it is sent to the client by redirect.",
	},
	"authorize.response": (message, settings) => {
		if (!asksForConsent(message)) return {};
		return levelOf(settings, "consentText") === "name"
			? {
					why: "The name is the one in the document, and the document is the attacker's. Where it lies, the page does not say.",
					mistake: "Showing a name that anybody can choose, and not the host that nobody can.",
				}
			: {
					text: "The page shows where the answer goes, and where the document lies: at another site than the agent's.",
					why: "The attacker chooses the name in its document, and not the host. That has to be one of its own.",
					mistake: "Making the name large on the page, and the host small.",
				};
	},
	"decide.request": (message) => ({
		text:
			parameterIn(message, "decision") === "allow"
				? [
						when(
							set("consentText", "name"),
							"The name on the page is one that she knows. There is nothing else to go by.",
						),
						"She has told her agent to start, and here it asks, as she believes.",
					]
				: [
						when(
							set("consentText", "details"),
							"She knows where her agent's site is. The document on the page lies elsewhere.",
						),
						"She does not want this.",
					],
		why: "No check compares a name with the truth. A person can compare a host, where the page shows one.",
	}),
	"redeem.request": {
		title: "The attacker asks for a token, as its own client",
		text: [
			when(sent("code"), "With the code, and with the address of its own document as client_id."),
			"There is no code in the request.",
		],
	},
	"redeem.checks": {
		text: [
			when(ran("token.verifier-fits"), "The code belongs to this client_id, and the verifier fits the challenge."),
			"The code belongs to this client_id.",
		],
		why: "All of it is the attacker's own: document, request, code and verifier.",
		mistake: nameBelieved,
	},
	"redeem.response": {
		text: "It is for the client of the attacker's document. Ada has said yes to that.",
		why: "To the server this is a client like any other. It has kept every rule.",
	},
};

/** @returns the same table, which tells of the attacker's own document where there is one */
export function withOwnDocument(table: Table): Table {
	const changed = ([key, words]: readonly [string, Words]): readonly [string, Words] => {
		const change = changes[key];
		if (change === undefined) return [key, words];
		return [
			key,
			(...moment) => {
				const usual = typeof words === "function" ? words(...moment) : words;
				if (!isAttackers(moment)) return usual;
				return { ...usual, ...(typeof change === "function" ? change(...moment) : change) };
			},
		];
	};
	return Object.fromEntries(Object.entries(table).map(changed));
}
