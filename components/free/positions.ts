/** Words for the places where an attacker can stand. */
import type { PositionId } from "@/lib/flow/intervention";
import { mark, type Text } from "../words/text";

export interface PositionWords {
	readonly name: Text;
	/** What it gives, in a few words. */
	readonly gives: Text;
	/** Why a hop is in one's hands there, in a sentence; absent where none is. */
	readonly holds?: Text;
	/** Why it means nothing in a run that has no such message, or no such client, in a few words. */
	readonly absent: Text;
}

export const positionWords: Readonly<Record<PositionId, PositionWords>> = {
	request: {
		name: mark("Reads the request"),
		gives: mark("the address of an authorization request"),
		holds: mark("you see the address of an authorization request."),
		absent: mark("no browser asks here"),
	},
	redirect: {
		name: mark("Reads the redirect"),
		gives: mark("the address of an answer"),
		holds: mark("you see the address to which the browser is sent."),
		absent: mark("no redirect answers here"),
	},
	scheme: {
		name: mark("Same URL scheme"),
		gives: mark("what the phone hands to the app"),
		holds: mark("your app answers to the same URL scheme."),
		absent: mark("no app has a scheme here"),
	},
	site: {
		name: mark("Own website"),
		gives: mark("send Ada a link"),
		absent: mark("nobody browses here"),
	},
	api: {
		name: mark("Own API"),
		gives: mark("the client calls it, if told"),
		absent: mark("this client cannot be told"),
	},
	server: {
		name: mark("Own authorization server"),
		gives: mark("the client knows it, too"),
		absent: mark("this client has one server"),
	},
	page: {
		name: mark("Script in the client's page"),
		gives: mark("what the page sends, and calls with Ada's cookies"),
		holds: mark("your script runs in the page that sends it."),
		absent: mark("no browser shows a page of it"),
	},
	log: {
		name: mark("Reads the client's log"),
		gives: mark("what the client sends and receives"),
		holds: mark("the client writes it into its log."),
		absent: mark("nothing to log here"),
	},
};
