/** A real door for a test, and what a person or a plain program does at it: set a sandbox, follow a redirect, fill in a form. */
import { FORM_TYPE } from "../../lib/http/message";
import { fillForm } from "../../lib/parties/browser/forms";
import { type Door, openDoor } from "../door";

/** A sandbox of its own behind the door of a file of tests. */
export interface Bench {
	readonly door: Door;
	readonly id: string;
	readonly issuer: string;
	readonly api: string;
	readonly mcp: string;
	/** By `client_id`. */
	secretOf(clientId: string): string;
	/** Changes settings through the control interface; what is left out stays. */
	set(settings: object): Promise<void>;
}

/** Where a program on the developer's own machine waits, at a port that nobody registered. */
export const CALLBACK = "http://127.0.0.1:49152/cb";

/** @param settings of the one sandbox that it opens */
export async function openBench(settings: object = {}): Promise<Bench> {
	const door = await openDoor({ port: 0, limits: { keysReady: 0 } });
	return sandboxAt(door, settings);
}

/** One more sandbox behind the same door. */
export async function sandboxAt(door: Door, settings: object = {}): Promise<Bench> {
	const made = await control(door, "POST", "");
	const { id, issuer, api, mcp } = made as Record<"id" | "issuer" | "api" | "mcp", string>;
	const clients = made.clients as readonly { readonly client_id: string; readonly client_secret?: string }[];
	const set: Bench["set"] = async (change) => void (await control(door, "PATCH", `/${id}`, change));
	await set(settings);
	const secretOf = (clientId: string) =>
		clients.find(({ client_id }) => client_id === clientId)?.client_secret ??
		door.sandboxes.find(id)?.secrets[clientId] ??
		"";
	return { door, id, issuer, api, mcp, set, secretOf };
}

async function control(door: Door, method: string, path: string, body: object = {}): Promise<Record<string, unknown>> {
	const answer = await fetch(`${door.origin}/sandboxes${path}`, {
		method,
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	const said = (await answer.json()) as Record<string, unknown>;
	if (!answer.ok) throw new Error(`${method} ${path}: ${String(said.error)}`);
	return said;
}

/** Where an authorization request leads at once: with `consent: "auto"`, back to the client. */
export async function followed(url: URL, cookie?: string): Promise<URL> {
	const answer = await fetch(url, { redirect: "manual", ...(cookie === undefined ? {} : { headers: { cookie } }) });
	const location = answer.headers.get("location");
	if (location === null) throw new Error(`${answer.status} ${await answer.text()}`);
	return new URL(location);
}

/** What a person sees after a step: a page of the server, or that they are sent elsewhere. */
export interface Seen {
	readonly url: string;
	readonly status: number;
	readonly html: string;
	readonly headers: Headers;
}

/**
 * A browser without script, as curl with a cookie jar: it follows redirects below the door, and stops at every other.
 * @param through how its requests get there, where a proxy stands between
 */
export function newBrowser(origin: string, through: (url: string, options: RequestInit) => Promise<Response> = fetch) {
	const jar = new Map<string, { readonly path: string; readonly line: string }>();
	let page: Seen = { url: "", status: 0, html: "", headers: new Headers() };

	const cookiesFor = (url: string): string =>
		[...jar.values()]
			.filter(({ path }) => `${new URL(url).pathname}/`.startsWith(`${path}/`))
			.map(({ line }) => line)
			.join("; ");

	function store(answer: Response): void {
		for (const line of answer.headers.getSetCookie()) {
			const [pair = "", ...attributes] = line.split("; ");
			const path = attributes.find((one) => one.startsWith("Path="))?.slice(5) ?? "/";
			const key = `${path} ${pair.split("=", 1)[0]}`;
			if (attributes.includes("Max-Age=0")) jar.delete(key);
			else jar.set(key, { path, line: pair });
		}
	}

	async function open(url: string, body?: string): Promise<Seen> {
		const answer = await through(url, {
			method: body === undefined ? "GET" : "POST",
			redirect: "manual",
			headers: { cookie: cookiesFor(url), ...(body === undefined ? {} : { "Content-Type": FORM_TYPE }) },
			...(body === undefined ? {} : { body }),
		});
		store(answer);
		const location = answer.headers.get("location");
		if (location === null) {
			page = { url, status: answer.status, html: await answer.text(), headers: answer.headers };
			return page;
		}
		const next = new URL(location, url).href;
		if (next.startsWith(`${origin}/`)) return open(next);
		page = { url: next, status: answer.status, html: "", headers: answer.headers };
		return page;
	}

	return {
		open,
		/** The cookies as they stand, for a program that sends them itself. */
		cookiesFor,
		/** Sends the form of the page, with what was typed or pressed in place of what stands there. */
		submit(typed: Readonly<Record<string, string>>): Promise<Seen> {
			const { action, body } = fillForm(page.html, Object.entries(typed));
			return open(new URL(action, page.url).href, body);
		},
		get page() {
			return page;
		},
	};
}

export type Browser = ReturnType<typeof newBrowser>;

/** Ada, as she is registered in every sandbox. */
export const ADA = { username: "ada", password: "correct horse" };

/** She opens an address, signs in and allows what is asked. */
export async function allowed(browser: Browser, url: string): Promise<URL> {
	await browser.open(url);
	if (browser.page.html.includes('type="password"')) await browser.submit(ADA);
	return new URL((await browser.submit({ decision: "allow" })).url);
}
