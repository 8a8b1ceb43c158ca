/**
 * `consent: "auto"`: Ada signs in and allows everything at once. She fills in the very forms that the server sends, so
 * that nothing is decided here; only the pictures of her browser are left out.
 */
import { jsonObject } from "../crypto/json";
import { basePath, pathBelow } from "../http/base";
import { type Jar, readCookies } from "../http/cookies";
import type { Pairs } from "../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, headerAll } from "../http/message";
import { navigate, receive, resolve } from "../parties/browser/browser";
import { fillForm, hasForm, type PageForm, readForms } from "../parties/browser/forms";
import type { BrowserMemory } from "../world/browser-memory";
import { ADA } from "./people";
import type { Sandbox } from "./sandbox";

/** More requests than these has no sign-in. */
const MOST_REQUESTS = 9;

/** Lets a party of the sandbox answer; nothing of it is logged. */
export type Ask = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * What a request leads to once Ada has done her part.
 * @param response what the server has answered to it
 * @returns the answer that leaves instead; `undefined` where she had nothing to do
 */
export async function consentFor(
	{ addresses: { issuer } }: Pick<Sandbox, "addresses">,
	request: HttpRequest,
	response: HttpResponse,
	ask: Ask,
): Promise<HttpResponse | undefined> {
	const path = pathBelow(issuer, request.url);
	const browser: BrowserMemory = { role: "browser", cookies: [], history: [] };
	if (path === "/device_authorization" && response.status === 200) {
		await allowDevice(browser, response, issuer, ask);
		return undefined;
	}
	if (path !== "/authorize" || !hasForm(response.body)) return undefined;
	browser.cookies = cookiesOf(request, issuer);
	receive(browser, request, response);
	return fillAll(browser, issuer, ask, "", headerAll(response.headers, "set-cookie"));
}

/** What the browser that asked has of the server already, such as that she is signed in. The server set it for its own path. */
function cookiesOf({ headers, url }: HttpRequest, issuer: string): Jar {
	const own = {
		host: new URL(url).hostname,
		path: basePath(issuer) || "/",
		secure: false,
		httpOnly: true,
		sameSite: "Lax",
	} as const;
	return readCookies(headers).map(([name, value]) => ({ name, value, ...own }));
}

/** She opens the page of the device grant, types the code that the device shows, and allows it. */
async function allowDevice(browser: BrowserMemory, response: HttpResponse, issuer: string, ask: Ask): Promise<void> {
	const codes = jsonObject(response.body);
	if (typeof codes?.user_code !== "string" || typeof codes.verification_uri !== "string") return;
	const opened = navigate(browser, codes.verification_uri);
	receive(browser, opened, await ask(opened));
	await fillAll(browser, issuer, ask, codes.user_code, []);
}

/** Fills in one form after the other, until the browser is sent elsewhere or a page asks for nothing. */
async function fillAll(
	browser: BrowserMemory,
	issuer: string,
	ask: Ask,
	userCode: string,
	cookies: readonly string[],
): Promise<HttpResponse | undefined> {
	const set = [...cookies];
	let answered: HttpResponse | undefined;
	let next: string | undefined;
	for (let asked = 0; asked < MOST_REQUESTS; asked++) {
		const request = next === undefined ? filledIn(browser, issuer, userCode) : navigate(browser, next);
		if (request === undefined) break;
		answered = await ask(request);
		set.push(...headerAll(answered.headers, "set-cookie"));
		next = receive(browser, request, answered);
		if (next !== undefined && !next.startsWith(`${issuer}/`)) break;
	}
	return answered && withCookies(answered, set);
}

/** The form in the window as Ada sends it; `undefined` where there is none, or one that posts the answer to the client. */
function filledIn(browser: BrowserMemory, issuer: string, userCode: string): HttpRequest | undefined {
	const { html, url } = browser.page ?? { html: "", url: "" };
	const [form] = readForms(html);
	if (!form) return undefined;
	const { action, body } = fillForm(html, answersTo(form, userCode));
	const address = resolve(action, url);
	return address.startsWith(`${issuer}/`) ? navigate(browser, address, body) : undefined;
}

function answersTo({ fields, buttons }: PageForm, userCode: string): Pairs {
	if (fields.includes("password")) {
		return [
			["username", ADA.sub],
			["password", ADA.password],
		];
	}
	if (fields.includes("user_code")) return [["user_code", userCode]];
	return buttons.some(({ name }) => name === "decision") ? [["decision", "allow"]] : [];
}

/** The browser that asked gets what the pages in between would have set; the last word about a cookie counts. */
function withCookies({ headers, ...answer }: HttpResponse, lines: readonly string[]): HttpResponse {
	const last = new Map(lines.map((line) => [line.split("=", 1)[0] ?? "", line]));
	const others: HeaderList = headers.filter(([name]) => name.toLowerCase() !== "set-cookie");
	return { ...answer, headers: [...others, ...[...last.values()].map((line) => ["Set-Cookie", line] as const)] };
}
