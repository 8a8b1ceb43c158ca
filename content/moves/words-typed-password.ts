import { called } from "@/content/words/api-call";
import type { Words } from "@/lib/flow/define";
import { ran, refused, sent, set } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { listedIn } from "./own-session";

const OFFERED = "token.grant-type-supported";
const MODELLED = "The attacker's browser is part of its lane.";

/** Words for a copied password in the form of a client that asks for passwords. */
export const typedWords: Readonly<Record<string, Words>> = {
	"typed.request": {
		title: [when(sent("password"), "The attacker types Ada's password at the client"), "The attacker sends the form"],
		text: [
			when(sent("password"), "Into the form into which Ada has typed it, in a browser of its own."),
			"Without a password.",
		],
		why: [
			when(
				set("clientType", "confidential"),
				"The client proves itself to the server. To the client nobody proves more than that they know a password.",
			),
			"To the client nobody proves more than that they know a password.",
		],
		mistake: "Counting on the client's own credentials to keep strangers out of a form that anybody can open.",
		specs: ["RFC 6749 §4.3", "RFC 9700 §2.4"],
		modelled: MODELLED,
	},
	"typedToken.request": {
		title: [when(sent("password"), "Client sends the password to the server"), "Client asks for a token"],
		text: [
			when(sent("password"), "As for anybody who has typed one. It cannot tell that this is not Ada."),
			"It sends no password.",
		],
		why: "Whatever the client needs for the request, it has. The attacker need not have any of it.",
		specs: ["RFC 6749 §4.3.2"],
	},
	"typedToken.response": {
		title: "Server issues an access token",
		text: [
			when(ran("token.client-authenticates"), "The client has proved itself, and the password is right."),
			"The password is right.",
		],
		why: "Client and password are the right ones. Nothing in the request says who sat before the form.",
		specs: ["RFC 6749 §4.3.3", "RFC 6749 §10.7"],
	},
	"typedToken.response.refused": {
		title: "Server refuses the client",
		text: [
			when(refused(OFFERED), "This server offers no such grant. It does not look at the password."),
			"A check says no.",
		],
		why: "An error ends this request. Only Ada can make the password worthless: by changing it.",
		specs: ["RFC 6749 §5.2", "RFC 6749 §10.7"],
	},
	"typedApi.request": {
		title: "Client calls the API",
		text: called("It fetches the photos for whoever has typed the password."),
		why: "The token says whose photos these are: Ada's.",
		specs: ["RFC 6750 §2.1"],
	},
	"typedApi.response": {
		title: "API answers with the photos",
		text: "They are Ada's: she is the user whom the token names.",
		why: "The API answers the client. For whom the client asks stands in the token, and that says Ada.",
		specs: ["RFC 9068 §2.2"],
	},
	"typedApi.response.refused": {
		title: "API refuses the client's call",
		text: "There is nothing to show.",
		why: "Without a token that is good here, it serves nobody.",
		specs: ["RFC 6750 §3.1"],
	},
	"typed.response": (message) =>
		message.kind === "response" && listedIn(message.response).length > 0
			? {
					title: "Client shows Ada's photos to the attacker",
					text: "The page is in the attacker's browser.",
					why: "Nothing was broken on the way. The attack was over when the password was in other hands.",
					specs: ["RFC 9700 §2.4", "RFC 6749 §10.7"],
				}
			: nothing,
	"typed.response.refused": () => nothing,
};

const nothing = {
	title: "Client shows the attacker no photos",
	text: "The attacker gets a page, and none of Ada's photos are on it.",
	why: "This form is of no use to it. The password works elsewhere, until Ada changes it.",
	specs: ["RFC 6749 §5.2", "RFC 6749 §10.7"],
} as const;
