import { flow as plain } from "@/content/flows/client-credentials/flow";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { CERTIFICATE_THUMBPRINT, CLIENT_CERTIFICATE } from "@/lib/http/tls";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { claims, ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { behind, followedBy, inGeneral, orElse, when } from "@/lib/vocabulary/telling";

export const BOUND = "mtls.certificate-bound" as const;
export const MODELLED = "TLS, with the certificate and its chain. What the handshake proved stands beside the message.";

/** The words of the client credentials grant for a hop. */
const usual = usualWords(plain.messages);

/** Whether the client has a certificate here, and shows it. */
const withCertificate = (message: Message): boolean =>
	(message.kind === "work" && message.facts.some(({ name }) => name === CERTIFICATE_THUMBPRINT)) ||
	(message.kind === "request" && message.request.tls !== undefined);

/** Told as in the other flow, but for what a certificate changes. */
const with8705 =
	(key: string, change: (note: HopWords) => Partial<HopWords>): Words =>
	(message, settings, scene) => {
		const note = usual(key, message, settings, scene);
		if (["work", "request"].includes(message.kind) && !withCertificate(message)) return note;
		return { ...note, specs: ["RFC 8705 §3", "RFC 8705 §3.1", ...note.specs], ...change(note) };
	};

export const words: Readonly<Record<string, Words>> = {
	"prepare.work": with8705("prepare.work", ({ text }) => ({
		text: followedBy(text, "Anybody may see the certificate; x5t#S256 is its thumbprint, SHA-256 over its DER."),
		modelled: MODELLED,
	})),
	"token.request": with8705("token.request", ({ why }) => ({
		why: followedBy(
			why,
			"And a token can be bound to the certificate of the connection on which it is asked for, however the client proves who it is.",
		),
		mistake: "Thinking that this binds the token. The server has to write it into the token, and the API has to look.",
		modelled: MODELLED,
	})),
	"token.response": with8705("token.response", ({ text }) => ({
		title: [
			when(claims("access_token", "cnf"), "Server issues a token that is bound to the certificate"),
			"Server issues a token that works for whoever has it",
		],
		text: orElse(
			text,
			when(
				claims("access_token", "cnf"),
				"In its cnf stands x5t#S256, the thumbprint of the certificate of the connection on which it was asked for. It is of the type Bearer all the same.",
			),
		),
		why: [
			when(
				claims("access_token", "cnf"),
				"The thumbprint is as public as the certificate. What no copy brings along is the private key, and every handshake with this certificate asks for it.",
			),
			when(
				sent(CLIENT_CERTIFICATE, "token.request"),
				"The certificate has shown who asks. That alone binds the token to nobody.",
			),
			"Nothing in it says who may use it.",
		],
	})),
	"api.request": with8705("api.request", ({ text }) => ({
		title: "Client calls the API, with its certificate",
		text: behind("The connection is mutual TLS again.", text),
		why: "The client must connect with the certificate that it used at the token endpoint. So the API sees that the key is here, whoever else has a copy of the token.",
		mistake: "Renewing the certificate and keeping the token, which is bound to the old one. Ask for a new one.",
		specs: ["RFC 8705 §3", "RFC 8705 §6.3", "RFC 6750 §2.1"],
		modelled: MODELLED,
	})),
	"api.checks": with8705("api.checks", ({ text }) => ({
		title: [when(ran(BOUND), "API checks token and certificate"), "API checks the token"],
		text: orElse(
			text,
			when(
				ran(BOUND),
				"It hashes the certificate of this connection, and compares the thumbprint with the one in the token.",
			),
		),
		headline: BOUND,
	})),
	"api.checks.refused": with8705("api.checks.refused", ({ text, why }) => ({
		text: orElse(
			text,
			when(
				[refused(BOUND), sent(CLIENT_CERTIFICATE)],
				"The token is bound to another certificate than that of this connection.",
			),
			when(refused(BOUND), "The token is bound to a certificate, and this connection has none."),
		),
		why: orElse(
			why,
			when(
				refused(BOUND),
				"Whoever writes another thumbprint into the token breaks its signature. And nobody can connect with the certificate of the client without its private key. The answer is 401 with invalid_token.",
			),
		),
		mistake: inGeneral("Looking only whether a certificate is a good one. It may be, and be somebody else's."),
	})),
};

/** What an API does with any call, whoever sends it. */
export const atTheApi = (note: string): Readonly<Record<string, Words>> => ({
	[`${note}.checks`]: words["api.checks"] as Words,
	[`${note}.checks.refused`]: words["api.checks.refused"] as Words,
	[`${note}.response.refused`]: plain.messages["api.response.refused"] as Words,
});
