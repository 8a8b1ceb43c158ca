/** Words for the page's own request for new tokens, of which a script reads along. */
import { browserWords } from "@/content/flows/code-pkce/words-browser";
import type { Words } from "@/lib/flow/define";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { NO_SCRIPT } from "./words-script";

/** As of every browser in the lessons. */
const BROWSER =
	"The browser is modelled. It decides as the Fetch Standard says, and does not remember the answer to a question.";

export const renewWords: Readonly<Record<string, Words>> = {
	"renew.request": {
		title: "Page asks for new tokens",
		text: [
			when(sent("refresh_token"), "The refresh token is in the form. The replaced function has seen it."),
			"There is no refresh token in the form.",
		],
		why: "A page that stays open does this every few minutes. For Ada and for the server it is nothing new.",
		specs: ["RFC 10017 §8.4", "OAuth 2.1 §4.3.1"],
		modelled: NO_SCRIPT,
	},
	"renew.checks": {
		title: "Server checks the refresh token",
		text: "It is the page's, and the page sends it.",
		label: "Check the refresh token",
		headline: "refresh.token-known",
		why: "Nothing is wrong here. What reads the answer in the page is no question of this server.",
		specs: ["OAuth 2.1 §4.3.1"],
	},
	"renew.checks.refused": {
		title: "Server refuses the request",
		text: "A check says no, and the list ends there.",
		label: "Check the refresh token",
		why: "The list names the first thing that was wrong.",
		specs: ["OAuth 2.1 §3.2.4"],
	},
	"renew.response": {
		title: "Server issues new tokens to the page",
		text: [
			when(sent("refresh_token"), "A new refresh token is among them. The replaced function reads the answer, too."),
			"The refresh token stays what it was, and the replaced function has seen it in the request.",
		],
		why: "Whatever is rotated, the newest one goes through the page.",
		mistake: "Expecting rotation to help against somebody who reads every answer.",
		specs: ["RFC 10017 §5.1.2", "OAuth 2.1 §4.3.2"],
	},
	"renew.response.refused": {
		title: "Page gets no new tokens",
		text: "The answer is an error.",
		why: "The replaced function has seen what the page handed to it, whatever came of it.",
		specs: ["RFC 10017 §8.4"],
	},
	"mayRenew.request": {
		title: "Browser asks the server first",
		text: "It names method, header and origin of the request to come. Nothing of its content is in it.",
		why: "A page may post a form without asking. The header with the proof is one that no form has.",
		mistake: "Answering OPTIONS with 401. It carries no credentials, and never will.",
		specs: ["Fetch", "RFC 10017 §6.3.3.4"],
		modelled: BROWSER,
	},
	"mayRenew.response": {
		title: [
			when(sent("access-control-allow-origin"), "Server says what pages may send"),
			"Server allows nothing to this page",
		],
		text: [
			when(sent("access-control-allow-origin"), "An origin, methods and headers. DPoP is among the headers."),
			"There is no Access-Control-Allow-Origin in the answer.",
		],
		why: "The answer is for the browser. A program that is no browser never asks.",
		specs: ["Fetch", "RFC 10017 §6.3.3.4"],
	},
	"mayRenew.checks": {
		title: "Browser sends the request",
		text: "What the server allows covers the request that the page wants to send.",
		label: "May this page ask it?",
		headline: "browser.headers-allowed",
		why: "It protects the server from pages of strangers. Who the client is, the server finds out from the request.",
		specs: ["Fetch"],
		modelled: BROWSER,
	},
	"mayRenew.checks.refused": {
		title: "Browser does not send the request",
		text: "The server does not allow it to this page. The refresh token is not sent.",
		label: "May this page ask it?",
		why: "The server has judged nothing: it was only asked. The script learns that the request failed, and no more.",
		specs: ["Fetch"],
		modelled: BROWSER,
	},
	"renew-read.checks": browserWords["token-read.checks"] as Words,
	"renew-read.checks.refused": browserWords["api-read.checks.refused"] as Words,
};
