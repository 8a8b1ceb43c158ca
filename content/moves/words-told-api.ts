import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { refused, sent } from "@/lib/vocabulary/presumptions";
import { orElse, when } from "@/lib/vocabulary/telling";

const usual = usualWords(codeFront);

/** Whether a page of the client's has photos in it. */
export const photosListed = (html: string): boolean => html.includes("<li>");

const UNKNOWN = refused("authorize.resource-known");

/** What is told differently of a client that is bound to no API. */
export const toldWords: Readonly<Record<string, Words>> = {
	"connect.request": {
		title: [when(sent("api"), "Ada tells the client where her photos are"), "Ada asks the client to begin"],
		text: [
			when(sent("api"), "Somebody has told her that they have moved, and to which address. She types it in."),
			"She names no address, so the client will call the API that it knows.",
		],
		why: [
			when(
				sent("api"),
				"A client of a standard API, such as for mail or for a bank, is often told at run time where that is. Nothing tells it whose the address is.",
			),
			"No OAuth yet: this only starts it.",
		],
		specs: ["RFC 9700 §4.9.1", "OAuth 2.1 §4.1"],
	},
	"authorize.checks.refused": (...moment) => {
		const note = usual("authorize.checks.refused", ...moment);
		return {
			...note,
			text: orElse(
				note.text,
				when(
					[UNKNOWN, sent("resource", "authorize.request")],
					"resource names an API that is not on the server's list.",
				),
			),
			why: orElse(
				note.why,
				when(
					UNKNOWN,
					"A server that knows every API can refuse to issue tokens for others. One that does not would write the address into aud, and the genuine API could refuse that token.",
				),
			),
			specs: [...note.specs, "RFC 8707 §2", "RFC 9700 §4.10.2"],
		};
	},
	"callback.response": (...moment) => {
		const [message] = moment;
		return message.kind === "response" && photosListed(message.response.body)
			? usual("callback.response", ...moment)
			: {
					title: "Ada sees an empty page",
					text: "The client shows what the API sent: no photos.",
					why: "Nothing here looks like an attack. She may think that her photos have not been moved yet.",
					specs: ["RFC 9700 §4.9.1"],
				};
	},
};
