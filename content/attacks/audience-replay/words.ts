import { atAttacker, reuseWords } from "@/content/moves/words-leaked-call";
import { photosListed } from "@/content/moves/words-told-api";
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { notBegun } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { header, isRedirect } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";
import { notMade, notSent, ran, sent, set } from "@/lib/vocabulary/presumptions";
import { inGeneral, orElse, when } from "@/lib/vocabulary/telling";

const usual = usualWords({ ...codeFront, ...codeBack });

const SAME = ran("discovery.resource-same");

const namesScope = (message: Message): boolean =>
	message.kind === "response" && (header(message.response.headers, "www-authenticate") ?? "").includes("scope=");

export const discoveryWords: Readonly<Record<string, Words>> = {
	"connect.request": {
		title: [when(sent("api"), "Ada tells the client where her album is"), "Ada asks the client to begin"],
		text: [
			when(sent("api"), "She keeps an album at an API of its own, and names its address."),
			"She names no address, so the client will call the API that it knows.",
		],
		why: [
			when(sent("api"), "The client works with any API of this kind. What one needs, it finds out by asking it."),
			"No OAuth yet: this only starts it.",
		],
		specs: ["RFC 9728 §5", "OAuth 2.1 §4.1"],
	},
	"connect.response": (...moment) => {
		const [message] = moment;
		if (message.kind === "response" && isRedirect(message.response)) return usual("connect.response", ...moment);
		return {
			...notBegun,
			title: "Client does not begin",
			text: "Nobody has told it in a way that it can use what this API needs.",
			why: "What the client cannot verify, it does not use.",
			specs: ["RFC 9728 §3.3", "RFC 9728 §5.1"],
		};
	},
	"bare.request": {
		title: "Client calls the album API without a token",
		text: "It knows the address and nothing else. So it just tries.",
		why: "The answer to such a call says where an API has written down what it needs.",
		specs: ["RFC 9728 §5", "RFC 6750 §3.1"],
	},
	"bare.response": (message) => ({
		title: [when(sent("www-authenticate"), "Album API asks for a token"), "Nothing says where to begin"],
		text: [
			when(
				[sent("www-authenticate"), notMade("access_token")],
				namesScope(message)
					? "401 with a challenge. It names the scope photos.read, and where the metadata of this API is."
					: "401 with a challenge. It says where the metadata of this API is, and names no scope.",
			),
			"The answer is no challenge that the client could go by.",
		],
		why: inGeneral("An API says itself which scope it needs. Nobody asks whether another one uses that scope, too."),
		specs: ["RFC 9728 §5.1", "RFC 9728 §7.4"],
	}),
	"resource.request": {
		title: "Client fetches the metadata of the album API",
		text: "From the address that the challenge named. It is public.",
		why: "The client has to know who issues tokens for this API.",
		specs: ["RFC 9728 §3.1", "RFC 9728 §5.2"],
	},
	"resource.response": {
		title: "Album API describes itself",
		text: "Its identifier, the authorization server, and the scopes that it uses. All of it is the attacker's word.",
		why: "Whoever runs an API writes its metadata. The authorization server is the one that Ada's other photos have, too.",
		specs: ["RFC 9728 §2", "RFC 9728 §3.2"],
	},
	"resource.response.refused": {
		astray: true,
		title: "There is no metadata here",
		text: "The address does not answer with a document that the client could use.",
		why: "Without it the client has nobody to ask for a token.",
		specs: ["RFC 9728 §3.2"],
	},
	"resource.checks": {
		title: [when(SAME, "Client checks that resource is what it called"), "Client takes the metadata"],
		text: [
			when(SAME, "The same text, character by character. The attacker has no need to lie here."),
			"Whose metadata this is, it has not looked.",
		],
		label: "Check the metadata",
		headline: "discovery.resource-same",
		why: "This keeps one API from speaking for another. It says nothing of what this one does with a token.",
		specs: ["RFC 9728 §3.3", "RFC 9728 §7.3"],
	},
	"resource.checks.refused": {
		title: "Client throws the metadata away",
		text: "It is about something else, or names nobody to ask.",
		label: "Check the metadata",
		why: "What it could not verify, the client does not use.",
		specs: ["RFC 9728 §3.3"],
	},
};

/** Words of the grant and of the calls that are told differently here. */
export const albumWords: Readonly<Record<string, Words>> = {
	"api.request": atAttacker("api.request", {
		title: "Client calls the album API with its token",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"The token goes in the Authorization header, and beside it a proof for this one call.",
			),
			when(sent("authorization"), "The token goes in the Authorization header. Now the attacker has it."),
			"The call goes out without a token.",
		],
		why: "Every API has the tokens that it is sent. What else they open was decided when they were issued.",
		specs: ["RFC 8725 §2.7", "RFC 9728 §7.4"],
	}),
	"api.response": atAttacker("api.response", {
		title: "Album API answers with the album",
		text: "Two pictures that Ada has put there. The API does what it says.",
		why: "Nothing looks wrong to the client, and this call was not wrong.",
		specs: ["RFC 9728 §7.4"],
	}),
	"api.response.refused": atAttacker("api.response.refused", {
		title: "Album API answers without pictures",
		text: "The call did not bring what this API asks for.",
		why: "The client can only tell that its call has failed.",
		specs: ["RFC 6750 §3.1"],
	}),
	"callback.response": (...moment) => {
		const [message] = moment;
		const words = usual("callback.response", ...moment);
		if (message.kind !== "response" || !photosListed(message.response.body)) return words;
		return {
			title: "Ada sees an album",
			text: "The client shows what the API has sent.",
			why: inGeneral("A client that was served has no reason to ask what else an API does with its token."),
			specs: words.specs,
		};
	},
	"reuse.request": (...moment) => ({
		...usualWords(reuseWords)("reuse.request", ...moment),
		title: "Attacker calls the photo API with that token",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"It sends the token as it came to the album API, and the proof that came with it.",
			),
			when(sent("authorization"), "It sends the token as it came to the album API."),
			"The call goes out without a token.",
		],
		specs: ["RFC 8725 §2.7", "RFC 9728 §7.4"],
	}),
	"reuse.response": (...moment) => {
		const words = usualWords(reuseWords)("reuse.response", ...moment);
		return {
			...words,
			why: orElse(
				words.why,
				when(
					[notSent("DPoP", "reuse.request"), set("aud", "off")],
					"Issuer, scope and user fit. The two APIs have one name for what they allow, and nothing in this call keeps them apart.",
				),
			),
			specs: ["RFC 8725 §2.7", "RFC 9728 §7.4"],
		};
	},
};
