/** Words for the places where an attacker can stand. */
import type { PositionId } from "@/lib/flow/intervention";

export interface PositionWords {
	readonly name: string;
	/** What it gives, in a few words. */
	readonly gives: string;
	/** Why a hop is in one's hands there, in a sentence. */
	readonly holds: string;
	/** Why it means nothing in a run that has no such message, or no such client, in a few words. */
	readonly absent: string;
}

export const positionWords: Readonly<Record<PositionId, PositionWords>> = {
	request: {
		name: "Reads the request",
		gives: "the address of an authorization request",
		holds: "you see the address of an authorization request.",
		absent: "no browser asks here",
	},
	redirect: {
		name: "Reads the redirect",
		gives: "the address of an answer",
		holds: "you see the address to which the browser is sent.",
		absent: "no redirect answers here",
	},
	scheme: {
		name: "Same URL scheme",
		gives: "what the phone hands to the app",
		holds: "your app answers to the same URL scheme.",
		absent: "no app has a scheme here",
	},
	site: {
		name: "Own website",
		gives: "send Ada a link",
		holds: "",
		absent: "nobody browses here",
	},
	api: {
		name: "Own API",
		gives: "the client calls it, if told",
		holds: "",
		absent: "this client cannot be told",
	},
	server: {
		name: "Own authorization server",
		gives: "the client knows it, too",
		holds: "",
		absent: "this client has one server",
	},
	page: {
		name: "Script in the client's page",
		gives: "what the page sends, and calls with Ada's cookies",
		holds: "your script runs in the page that sends it.",
		absent: "no browser shows a page of it",
	},
	log: {
		name: "Reads the client's log",
		gives: "what the client sends and receives",
		holds: "the client writes it into its log.",
		absent: "nothing to log here",
	},
};
