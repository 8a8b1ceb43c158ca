/** What is said where scopes were asked for, unticked or granted in another measure than usual. */

import { jsonObject } from "@/lib/crypto/json";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import type { Scene } from "@/lib/flow/scene";
import { readForms } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** How many boxes a page has that can be unticked. */
export const boxesIn = (message: Message): number =>
	message.kind === "response" ? (readForms(message.response.body)[0]?.boxes.length ?? 0) : 0;

/** The words of a consent page, where the page has a box for each scope. */
export const withBoxes = (note: HopWords, message: Message): HopWords =>
	boxesIn(message) === 0
		? note
		: {
				...note,
				text: [
					...(["authorize.request", "par.request"] as const).map((asked) =>
						when(
							sent("scope", asked),
							"It names the client, each scope, and where the answer will go. A scope with a box is ticked, and Ada can take the tick away.",
						),
					),
					"It names the client, each thing that it may do, and where the answer will go. What has a box is ticked, and Ada can take the tick away.",
				],
				why: "A client may ask for more than a person wants to give. The server grants what stays ticked, and says so in its answer.",
				mistake: "All or nothing: whoever only wants to print has to hand over everything else as well.",
				specs: ["OAuth 2.1 §1.4.1", "OAuth 2.1 §7.9"],
				specs20: ["RFC 6749 §3.3", "RFC 6749 §10.2"],
			};

/** The scope that was asked for: beside a reference to a pushed request, what the browser's address says does not count. */
function askedScope({ messages }: Scene): string | undefined {
	const latest = (...keys: readonly string[]) =>
		messages.findLast(({ note, kind }) => keys.includes(`${note}.${kind}`));
	const brought = latest("authorize.request", "again.request");
	const pushed = brought && carries(brought, "request_uri") ? latest("par.request") : undefined;
	const request = pushed ?? brought;
	return request && parameterIn(request, "scope");
}

/** The words of a token response that covers less, or other, than the client asked for. */
export function withGranted(note: HopWords, message: Message, scene: Scene): HopWords {
	const granted = message.kind === "response" ? jsonObject(message.response.body)?.scope : undefined;
	const asked = askedScope(scene);
	if (!asked || typeof granted !== "string" || isSame(granted, asked)) return note;
	return {
		...note,
		text: `It is for ${granted}, which is not what the client asked for.`,
		why: "The scope in the answer says what was granted. It is required where it differs from the request, so a client has to read it.",
		mistake: "Taking what was asked for as granted, and being surprised by the API's 403.",
		specs: ["OAuth 2.1 §3.2.3", "OAuth 2.1 §1.4.1"],
		specs20: ["RFC 6749 §5.1", "RFC 6749 §3.3"],
	};
}

/** A scope is a set: order and repetition mean nothing (OAuth 2.1 §1.4.1). */
function isSame(one: string, other: string): boolean {
	const [left, right] = [new Set(one.split(" ")), new Set(other.split(" "))];
	return left.size === right.size && [...left].every((scope) => right.has(scope));
}
