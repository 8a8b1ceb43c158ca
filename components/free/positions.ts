/** Words for the places where an attacker can stand. */
import type { PositionId } from "@/lib/flow/intervention";

export interface PositionWords {
	readonly name: string;
	/** What it gives, in a few words. */
	readonly gives: string;
}

export const positionWords: Readonly<Record<PositionId, PositionWords>> = {
	request: { name: "Reads the request", gives: "copy the address of an authorization request" },
	redirect: { name: "Reads the redirect", gives: "copy the address of an answer" },
	scheme: { name: "Same URL scheme", gives: "receive what the phone hands to the app" },
	site: { name: "Own website", gives: "send Ada a link" },
	api: { name: "Own API", gives: "the client takes it for the API, if it is told" },
	server: { name: "Own authorization server", gives: "the client works with it as with any other" },
	page: { name: "Script in the client's page", gives: "read and change what the page sends" },
	log: { name: "Reads the client's log", gives: "copy what the client sends and receives" },
};
