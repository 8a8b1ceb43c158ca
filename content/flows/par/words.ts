import { flow as plain } from "@/content/flows/code-pkce/flow";
import type { Moment, Words } from "@/lib/flow/define";
import { carries, lists, refusalIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Scene } from "@/lib/flow/scene";
import { CLIENT_CERTIFICATE } from "@/lib/http/tls";
import { AUTHORIZE_PARAMETERS } from "@/lib/parties/as/known-parameters";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

const usual = usualWords(plain.messages);

/** What a request may bring to prove who sends it. */
const PROOFS = ["client_secret", "client_assertion", "authorization", CLIENT_CERTIFICATE];

/** Words for what goes straight from the client to the server. */
export const pushWords: Readonly<Record<string, Words>> = {
	"par.request": {
		title: "Client pushes its request",
		text: "What would have stood in an address of the browser goes straight from the client, in a request of its own.",
		why: [
			...PROOFS.map((name) =>
				when(sent(name), "The client brings what is to prove who it is, before anybody is sent anywhere."),
			),
			"A public client can only name itself. But no browser carries what it asks for.",
		],
		mistake: "Writing the parameters into the address as well. Only client_id and request_uri belong there.",
		specs: ["RFC 9126 §2.1", "RFC 9126 §1", "RFC 9126 §4"],
	},
	"par.checks": {
		title: "Server checks the pushed request",
		text: "First who asks, as at the token endpoint. Then what is asked, as at the authorization endpoint.",
		label: "Check the pushed request",
		headline: "authorize.redirect-uri-registered",
		why: "What is not acceptable is refused now, before a person has seen anything of it.",
		mistake: "Keeping whatever a known client pushes, and looking at it only when the browser comes.",
		specs: ["RFC 9126 §2.1", "RFC 9126 §1"],
	},
	"par.checks.refused": {
		title: "Server refuses the pushed request",
		text: "A check says no. The server keeps nothing, and gives out no reference.",
		label: "Check the pushed request",
		why: "The client learns of it by itself. Nobody was sent to a page that can only say that something is wrong.",
		specs: ["RFC 9126 §2.1", "RFC 9126 §2.3"],
	},
	"par.response": {
		title: [when(sent("request_uri"), "Server answers with a reference"), "Server answers"],
		text: [
			when(sent("request_uri"), "request_uri stands for the request now. expires_in says for how many seconds."),
			"There is no reference in the answer.",
		],
		why: "A reference is bound to the client that pushed, is for one use, and has a part that nobody can guess.",
		mistake: "Numbering the references. Whoever can guess one can open the request of somebody else.",
		specs: ["RFC 9126 §2.2", "RFC 9126 §7.1"],
		modelled: when(sent("request_uri"), "The random part comes from a seed, so that everybody sees the same."),
	},
	"par.response.refused": {
		title: "Client gets no reference",
		text: [
			when(sent("error"), "An error, as at the token endpoint."),
			"The answer is not the one that the client needs.",
		],
		why: "The client has asked directly, so it is answered directly, and nobody has to carry an error to it.",
		specs: ["RFC 9126 §2.3"],
	},
};

const hasPushed = ({ messages }: Scene): boolean => messages.some(({ note }) => note === "par");

/** Other words for a hop where something holds of it, and else the usual ones. */
const where = (
	key: string,
	holds: (...moment: Moment) => boolean,
	words: HopWords,
): Readonly<Record<string, Words>> => ({
	[key]: (...moment) => (holds(...moment) ? words : usual(key, ...moment)),
});

const OF_A_REFERENCE = ["client_id", "request_uri"];
const NOT_ASKED = ["resource", ...AUTHORIZE_PARAMETERS].flatMap((name) =>
	OF_A_REFERENCE.includes(name) ? [] : [notSent(name)],
);

const CHECKED = ["of-this-client", "fresh", "unused"] as const;

/** Words for the way of the browser to the server. */
const front: Readonly<Record<string, Words>> = {
	...where("connect.response", (message) => carries(message, "request_uri"), {
		title: "Client sends the browser to the server",
		text: "A redirect. The address names the client and the reference, and nothing of what is asked.",
		why: "What the reference stands for can neither be read here nor changed.",
		mistake: "Redirecting with 307 or 308, which would send a form body again to the next address.",
		specs: ["RFC 9126 §4", "RFC 9126 §1"],
	}),
	...where("connect.response.refused", (_, __, scene) => hasPushed(scene), {
		title: "Client tells Ada that it stopped",
		text: "It has no reference, so it sends her nowhere.",
		why: "What went wrong is between two programs. No page of the authorization server was opened.",
		specs: ["RFC 9126 §2.3"],
	}),
	...where("authorize.request", (message, _, scene) => carries(message, "request_uri") && hasPushed(scene), {
		title: "Browser brings the reference to the server",
		text: [
			when(NOT_ASKED, "A reference, and nothing of what is asked."),
			"A reference, and more, which does not count beside it.",
		],
		why: "Whoever changes this address can put another reference there, and cannot change what this one stands for. But they can read it. So it should live for a short time, and work once.",
		mistake: inGeneral("Taking PAR for a protection of the answer. The code comes back as before, in the browser."),
		specs: ["RFC 9126 §4", "RFC 9126 §7.3", "RFC 9126 §7.5"],
	}),
	...where("authorize.checks", (message) => lists(message, "authorize.request-uri-known"), {
		title: "Server checks the reference, and what it stands for",
		text: [
			when(
				CHECKED.map((name) => ran(`authorize.request-uri-${name}`)),
				"The reference is known, this client's, fresh and unused. Then what was pushed is judged like any other request.",
			),
			"First the reference, and then what was pushed, like any other request.",
		],
		label: "Check reference and request",
		headline: "authorize.request-uri-unused",
		why: "It was judged when it was pushed, and is judged once more: what the client may ask for can have changed.",
		specs: ["RFC 9126 §4", "RFC 9126 §2.2", "RFC 9126 §7.4"],
	}),
	...where("authorize.checks.refused", (message) => refusalIn(message)?.error === "invalid_request_uri", {
		title: "Server refuses the reference",
		text: "It is not known, not this client's, too old, or used before. The check says which.",
		label: "Check the reference",
		why: "RFC 9126 leaves open how that is answered. This server shows a page with invalid_request_uri, and takes no address from a request that it does not judge.",
		specs: ["RFC 9126 §4", "RFC 9126 §2.2", "RFC 9101 §7"],
	}),
};

/** The same hop of the page that is loaded once more. */
const again = (kind: string): readonly [string, Words] => {
	const key = `authorize.${kind}`;
	return [`again.${kind}`, front[key] ?? ((...moment) => usual(key, ...moment))];
};

export const words: Readonly<Record<string, Words>> = {
	...front,
	...Object.fromEntries(["checks", "checks.refused", "response", "response.refused"].map(again)),
	"again.request": {
		title: "Browser loads the page again",
		text: [when(sent("request_uri"), "The same address, with the same reference."), "The same address once more."],
		why: "A reference is for one use, and RFC 9126 lets a server forgive a browser that only loads its page again. Parameters in an address can be sent as often as somebody likes.",
		specs: ["RFC 9126 §4"],
	},
};
