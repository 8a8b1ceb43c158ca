/** Words for the page as Ada has it open, before anybody else's script is in it. */
import { flow as honest } from "@/content/flows/code-pkce/flow";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { sent, set } from "@/lib/vocabulary/presumptions";
import { levelOf } from "@/lib/vocabulary/settings";
import { when } from "@/lib/vocabulary/telling";

const SCRIPT = "No script runs here. What one would do is done by the code that plays the client.";

const BFF = set("storage", "bff");
const WORKER = set("storage", "worker");

/** The call of the page; with a backend, that of its server, as any client with a server makes it. */
const call: Words = (...moment) =>
	levelOf(moment[1], "storage") === "bff"
		? {
				...usualWords(honest.messages)("api.request", ...moment),
				title: "Client's server calls the API",
				why: "The server behind the page puts the token to the call. It calls this API and no other address.",
				specs: ["RFC 10017 §6.1", "RFC 10017 §6.1.3.6"],
			}
		: {
				title: "Page calls the API",
				text: [
					when(
						[WORKER, sent("authorization"), sent("DPoP")],
						"The worker puts the token into the Authorization header, and a proof beside it. The browser adds the origin of the page.",
					),
					when(
						[WORKER, sent("authorization")],
						"The page asks its worker, and that puts the token into the Authorization header. The browser adds the origin of the page.",
					),
					when(
						[sent("authorization"), sent("DPoP")],
						"The script of the page puts the token into the Authorization header, and a proof beside it. The browser adds the origin of the page.",
					),
					when(
						sent("authorization"),
						"The script of the page puts the token into the Authorization header. The browser adds the origin of the page.",
					),
					"The call goes out without a token in its header. The browser adds the origin of the page.",
				],
				why: [
					when(
						WORKER,
						"The page is the client here, with its worker. Whatever runs in the page can ask for such a call.",
					),
					"The page is the client here. So whatever runs in it has what the client has.",
				],
				mistake: "Thinking of the API alone. It serves whoever brings what the page brings.",
				specs: ["RFC 6750 §2.1", "RFC 10017 §6.3"],
				modelled: SCRIPT,
			};

export const pageWords: Readonly<Record<string, Words>> = {
	"api.request": call,
	"kept.work": {
		title: [when(BFF, "Page has no token"), "Page has its tokens"],
		text: [
			when(
				BFF,
				"The server behind the page has them. In the browser is a cookie, and HttpOnly keeps it from every script.",
			),
			when(set("storage", "memory"), "They are in variables of the page's script, and in no store of the browser."),
			when(WORKER, "They are in variables of a worker. The page can send it messages, and cannot look into it."),
			"They are in localStorage: every script of this origin can read them, and they are still there tomorrow.",
		],
		label: [
			when(BFF, "No token here"),
			when(set("storage", "memory"), "Tokens in memory"),
			when(WORKER, "Tokens in a worker"),
			"Tokens in localStorage",
		],
		why: [
			when(BFF, "A backend for frontend is the client, and a confidential one. The page only asks it."),
			when([WORKER, set("sender", "dpop")], "The tokens are bound to a key, and the worker has that as well."),
			when(
				[set("sender", "dpop")],
				"The tokens are bound to a key. The browser lets scripts use that key, and lets none of them read it.",
			),
			"Ada signed in before this run begins. The page will need its tokens again.",
		],
		mistake:
			"Looking for the one safe place in the browser. The stores differ in how much they show, and a script of the page can use what the page can.",
		specs: ["RFC 10017 §8", "RFC 10017 §8.3", "RFC 10017 §8.5"],
		modelled: `The stores of the browser. ${SCRIPT}`,
	},
	"page.request": {
		title: "Page asks its own server for the photos",
		text: [
			when(sent("cookie"), "The browser sends the cookie along by itself. There is no token in this call."),
			"The call goes out without a cookie.",
		],
		why: "Behind the page, its server takes the session from the cookie, and the token from the session.",
		mistake:
			"Leaving out what protects such a call from other sites. A cookie can go along whoever has caused the call.",
		specs: ["RFC 10017 §6.1", "RFC 10017 §6.1.3.2", "RFC 10017 §6.1.3.3"],
		modelled: SCRIPT,
	},
	"page.response": {
		title: "Page gets the photos",
		text: "What the API has answered, and no token.",
		why: "The page can show the photos, and has nothing that would be of use elsewhere.",
		specs: ["RFC 10017 §6.1"],
	},
	"page.response.refused": {
		title: "Page gets no photos",
		text: "Its server has sent none.",
		why: "Without a session the server knows no token to send, and without a good token the API sends nothing.",
		specs: ["RFC 10017 §6.1"],
	},
};
