/** Words for the ways in which a client proves who it is. What a request says is read from its bytes. */

import { carries } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { LevelOf } from "@/lib/vocabulary/controls";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import type { SpecRef } from "@/lib/vocabulary/specs";
import { type Telling, when } from "@/lib/vocabulary/telling";

export type Way = LevelOf<"clientAuth">;

/** The way that the client registered. */
export const ownWay = (settings: Settings): Way => levelOf(settings, "clientAuth");

/** The way in which a request, as it really left, says who sends it. */
export function sentWay(message: Message): Way | undefined {
	if (message.kind !== "request") return undefined;
	const { headers, tls } = message.request;
	if (carries(message, "client_assertion")) return "private_key_jwt";
	if (carries(message, "client_secret")) return "post";
	if (header(headers, "authorization") !== undefined) return "basic";
	return tls === undefined ? undefined : "tls_client_auth";
}

interface WayWords {
	/** What the client does before it asks. */
	readonly prepare: HopWords;
	/** What its request carries. */
	readonly sent: Telling;
	/** What the server does with it, the check that proves the client, and the one that the stage spells out. */
	readonly checks: Telling;
	readonly proof: CheckId;
	readonly headline: CheckId;
	readonly mistake: string;
	readonly specs: readonly SpecRef[];
	/** Where OAuth 2.0 says it: cited instead, in a run under that profile. */
	readonly specs20?: readonly SpecRef[];
	readonly modelled?: string;
}

const TAKE_SECRET: HopWords = {
	title: "Client takes its secret",
	text: "Both sides have it since the client was registered. It comes from a place that only this program can read.",
	label: "Take the secret",
	why: "Whoever has the secret is the client. So the server and every place that it passes must keep it.",
	mistake: "Keeping the secret in the source code, or in an app that is given to others.",
	specs: ["OAuth 2.1 §2.4.1", "RFC 9700 §2.5"],
	specs20: ["RFC 6749 §2.3.1", "RFC 9700 §2.5"],
};

const COMPARES_SECRET: Telling = [
	when(
		ran("token.scope-registered"),
		"It compares the secret with the registered one, then looks at what this client may ask for.",
	),
	"It compares the secret with the registered one.",
];

const MODELLED_TLS =
	"TLS, with the certificate and its chain. What the handshake proved stands beside the message, and is no part of it.";

export const wayWords: Readonly<Record<Way, WayWords>> = {
	post: {
		prepare: TAKE_SECRET,
		sent: [
			when(sent("client_id"), "The secret stands in the body, beside client_id."),
			"The secret stands in the body, without the name of the client.",
		],
		checks: COMPARES_SECRET,
		proof: "token.client-authenticates",
		headline: "token.scope-registered",
		mistake: "Putting the secret into the URL, where logs keep it. It must not stand there.",
		specs: ["OAuth 2.1 §2.4.1"],
		specs20: ["RFC 6749 §2.3.1"],
	},
	basic: {
		prepare: TAKE_SECRET,
		sent: "The secret stands in the Authorization header, after client_id and a colon, as base64.",
		checks: COMPARES_SECRET,
		proof: "token.client-authenticates",
		headline: "token.scope-registered",
		mistake: "Leaving out the form encoding before base64. A secret with a percent sign or a plus then does not work.",
		specs: ["OAuth 2.1 §2.4.1", "RFC 6749 §2.3.1"],
		specs20: ["RFC 6749 §2.3.1"],
	},
	private_key_jwt: {
		prepare: {
			title: "Client signs an assertion",
			text: "It says: this is me, for this server alone, for one minute, once. The private key is not in it.",
			label: "Sign an assertion",
			why: "What travels is worth little to whoever sees it: it names one server, expires soon and works once. The server keeps nothing that could be stolen from it and used.",
			mistake: "Making one assertion and sending it again and again. Its number, jti, works once.",
			specs: ["RFC 7523 §3", "RFC 7523bis"],
		},
		sent: "An assertion names the client as its subject, so client_id can be left out.",
		checks: [
			when(
				[
					ran("assertion.names-the-client"),
					ran("assertion.audience-is-issuer"),
					ran("assertion.in-time"),
					ran("assertion.unused"),
				],
				"It verifies the signature with the registered key, then who, for whom, until when, and that it is the first time.",
			),
			"It verifies the signature with the registered key, and looks at some of what the assertion says.",
		],
		proof: "assertion.signature-valid",
		headline: "assertion.audience-is-issuer",
		mistake: "Naming the token endpoint as aud. It must be the issuer, and nothing beside it.",
		specs: ["RFC 7523 §2.2", "RFC 7523bis"],
	},
	tls_client_auth: {
		prepare: {
			title: "Client takes its certificate",
			text: "An authority that the server trusts has signed it. In the handshake the client proves that it has the private key.",
			label: "Take the certificate",
			why: "The key is in no message, and nothing that the request carries could be used again.",
			mistake: "Letting the certificate run out unnoticed. Then the program stops on a Sunday.",
			specs: ["RFC 8705 §2.1", "RFC 8705 §2"],
			modelled: MODELLED_TLS,
		},
		sent: [
			when(
				sent("client_id"),
				"The certificate was shown when the connection was made. In the request stands client_id, which is required.",
			),
			"The certificate was shown when the connection was made. The request lacks client_id, which is required.",
		],
		checks: "It compares the subject of the certificate with the one that is registered for this client.",
		proof: "certificate.subject-registered",
		headline: "certificate.subject-registered",
		mistake: "Accepting any certificate of the right authority, without comparing its subject.",
		specs: ["RFC 8705 §2.1"],
		modelled: MODELLED_TLS,
	},
};
