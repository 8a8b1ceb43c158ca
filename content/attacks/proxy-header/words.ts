import { BOUND, MODELLED } from "@/content/flows/mtls/words";
import type { Words } from "@/lib/flow/define";
import { CLIENT_CERTIFICATE } from "@/lib/http/tls";
import { claimsNot, notSent, ran, sent, set } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";
import { atTheApi, type Table, TOLD } from "./words-api";

const answeredNo = (who: string): Words => ({
	title: `${who} gets an error`,
	text: [when(sent("www-authenticate"), "The proxy passes back the challenge of the API."), "No pictures come back."],
	why: "To whoever calls, proxy and API are one.",
	specs: ["RFC 9440 §1", "RFC 6750 §3"],
});

/** The client's own call. */
export const callWords: Table = {
	...atTheApi("passed"),
	"api.request": {
		title: "Client calls the API",
		text: [
			when(
				[sent("authorization"), sent(CLIENT_CERTIFICATE)],
				"With its token, on a connection on which it has shown its certificate. That connection ends at the proxy.",
			),
			when(sent("authorization"), "With its token. The connection ends at the proxy."),
			"The call goes out without a token.",
		],
		why: "To the client the proxy is the API: it knows no other address. The API itself is behind it, in a network of its own.",
		specs: ["RFC 9440 §1", "RFC 9700 §4.13"],
		modelled: MODELLED,
	},
	"passed.request": {
		title: [
			when([sent(TOLD), sent(CLIENT_CERTIFICATE, "api.request")], "Proxy tells the API of the certificate"),
			"Proxy passes the call on",
		],
		text: [
			when(
				[sent(TOLD), sent(CLIENT_CERTIFICATE, "api.request")],
				"The call goes on, on a connection of the proxy's own. In Client-Cert the proxy writes the certificate that the client has shown to it.",
			),
			"The call goes on, on a connection of the proxy's own.",
		],
		why: [
			when(
				set("proxyLink", "plain"),
				"TLS ends at the proxy. What it has proved there, the proxy can only tell, and behind it nothing is encrypted.",
			),
			"TLS ends at the proxy. What it has proved there, the proxy can only tell. This connection has TLS of its own.",
		],
		mistake: [
			when(
				sent(CLIENT_CERTIFICATE),
				"Taking the certificate of this connection for the client's. It is the proxy's own.",
			),
			inGeneral("Taking the network behind the proxy for a safe one, because it is one's own."),
		],
		specs: ["RFC 9440 §2.4", "RFC 8705 §6.5"],
		modelled: MODELLED,
	},
	"api.response": {
		title: "Client gets its pictures",
		text: "The proxy passes back what the API has answered.",
		why: "The client has noticed nothing of the proxy.",
		specs: ["RFC 9440 §1"],
	},
	"api.response.refused": answeredNo("Client"),
};

export const logWords: Table = {
	"log.work": {
		title: "Attacker reads a log of the API",
		text: [
			when(
				[sent("access_token"), sent(TOLD)],
				"The client's token stands in it, and beside it the certificate that the proxy has told of. The private key does not: the client never sends it.",
			),
			when(sent("access_token"), "The client's token stands in it."),
			"Nothing that would open anything stands in it.",
		],
		label: "Copy from a log",
		why: [
			when(
				sent(TOLD),
				"A certificate is public: there are many ways to come by it. It proves something only together with its private key.",
			),
			"What stands in a log can be sent once more by whoever reads it.",
		],
		mistake: "Writing headers into a log without taking the tokens out.",
		specs: ["RFC 9700 §4.13", "RFC 9700 §4.9.3"],
		modelled: "How somebody came to read the log does not matter here.",
	},
};

const CALLED = {
	why: [
		when(sent(TOLD), "A header is text. Whoever has read a certificate can write it there, without the private key."),
		when(claimsNot("access_token", "cnf"), "This token works for whoever has it. Nothing else is needed."),
		"What stands in a request can be copied. What a connection proves cannot.",
	],
	specs: ["RFC 9700 §4.13", "RFC 9440 §4"],
	modelled: MODELLED,
} as const;

/** Of an answer with the pictures, by what the API has compared. */
const pictured = (checks: string): Words => ({
	title: "Attacker has the client's pictures",
	text: [
		when(ran(BOUND, checks), "The attacker has never had the private key."),
		"They came to whoever brought the token.",
	],
	why: [
		when(ran(BOUND, checks), "The token was bound, and the API compared. What it compared with was only told."),
		"Nothing but the token was asked of whoever brought it.",
	],
	specs: ["RFC 9700 §4.13", "RFC 9440 §4"],
});

/** The attacker's call from outside. */
export const throughWords: Table = {
	...atTheApi("onward"),
	// A learner can send it past the proxy.
	...atTheApi("through"),
	"through.request": {
		...CALLED,
		title: [
			when(sent(TOLD), "Attacker calls, with the client's certificate in a header"),
			"Attacker calls with the token from the log",
		],
		text: [
			when(
				[sent("authorization"), sent(TOLD)],
				"With the token and the header Client-Cert, as they stood in the log. On this connection no certificate is shown.",
			),
			when(sent("authorization"), "With the token from the log."),
			"The call goes out without a token.",
		],
	},
	"onward.request": {
		title: [
			when([set("proxyStrip", "on"), notSent(TOLD), sent(TOLD, "through.request")], "Proxy takes the header out"),
			when(sent(TOLD), "Proxy passes the attacker's header on"),
			"Proxy passes the attacker's call on",
		],
		text: [
			when(
				[set("proxyStrip", "on"), notSent(TOLD), sent(TOLD, "through.request")],
				"It lets no Client-Cert in from outside. On the attacker's connection no certificate was shown, so it has none to tell of.",
			),
			when(
				[sent(TOLD), sent(TOLD, "through.request")],
				"Client-Cert goes on as it came. The proxy would have overwritten it, had a certificate been shown on the attacker's connection.",
			),
			"The call goes on, on a connection of the proxy's own.",
		],
		why: [
			when(sent(TOLD), "This is how the proxy tells of a certificate. Nothing in the header says who wrote it."),
			when(
				[set("proxyStrip", "on"), sent(TOLD, "through.request")],
				"A header is only as good as whoever sets it. From outside nobody can set this one now.",
			),
			"No header was added to it, and none taken away.",
		],
		mistake: inGeneral("Overwriting the header only where there is a certificate to tell of."),
		specs: ["RFC 9440 §2.4", "RFC 9700 §4.13"],
		modelled: MODELLED,
	},
	"through.response": pictured("onward.checks"),
	"through.response.refused": answeredNo("Attacker"),
};

/** The attacker's call from behind the proxy. */
export const insideWords: Table = {
	...atTheApi("inside"),
	"inside.request": {
		...CALLED,
		title: "Attacker calls the API behind the proxy",
		text: [
			when(
				[sent("authorization"), sent(TOLD)],
				"From inside, with the token and the header Client-Cert from the log. The call goes past the proxy.",
			),
			when(sent("authorization"), "From inside, with the token from the log. The call goes past the proxy."),
			"From inside, and without a token. The call goes past the proxy.",
		],
		modelled: "TLS, and that the attacker has come into the network behind the proxy.",
	},
	"inside.response": pictured("inside.checks"),
};
