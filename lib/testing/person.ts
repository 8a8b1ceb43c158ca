/** A person with a browser, in a world that is driven by the network alone. */
import type { Pairs } from "../http/form";
import type { HttpRequest, HttpResponse } from "../http/message";
import { navigate, receive, resolve } from "../parties/browser/browser";
import { fillForm } from "../parties/browser/forms";
import type { Network } from "../parties/network";
import type { BrowserMemory } from "../world/browser-memory";

export interface Person {
	readonly browser: () => BrowserMemory;
	readonly send: (request: HttpRequest) => Promise<HttpResponse>;
	/** The browser goes to an address, and on to wherever it is sent. @returns the last one that it opened, or `end`, which it does not open */
	readonly go: (url: string, form?: string, end?: string) => Promise<string>;
	/** The person fills in the form in the window and presses its button. */
	readonly press: (fields: Pairs, end?: string) => Promise<string>;
}

export function personAt(network: Network, browser: () => BrowserMemory): Person {
	const send: Person["send"] = async (request) => (await network.deliver(request)).response;
	const go: Person["go"] = async (url, form, end) => {
		let [next, body]: [string, string | undefined] = [url, form];
		for (let hops = 0; hops < 9 && !(end !== undefined && next.startsWith(end)); hops++) {
			const request = navigate(browser(), next, body);
			const answered = receive(browser(), request, await send(request));
			if (answered === undefined) return next;
			[next, body] = [answered, undefined];
		}
		return next;
	};
	const press: Person["press"] = (fields, end) => {
		const { page } = browser();
		const { action, body } = fillForm(page?.html ?? "", fields);
		return go(resolve(action, page?.url ?? ""), body, end);
	};
	return { browser, send, go, press };
}
