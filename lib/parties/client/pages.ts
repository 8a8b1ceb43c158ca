/**
 * What the client shows to its user. Where a page leads stands in its last parameter: the usual path is right for a
 * client with a host to itself, and one below a path says its own.
 */
import { type HeaderList, type HttpResponse, page } from "../../http/message";
import type { Advert } from "../../world/as-memory";
import { advertOf, withPolicyOf } from "../advert";
import { documentOf, html } from "../html";
import { VISIBLY } from "./sign-in";

const HEADERS = [
	["Cache-Control", "no-store"],
	["Referrer-Policy", "no-referrer"],
] as const;

/** The front page, where everything starts. @param keeper the host of the API that has the photos */
export const startPage = (keeper: string, connect: string): HttpResponse =>
	page(
		200,
		documentOf(
			"Photo Print",
			html`<main>
<h1>Photo Print</h1>
<p>Print the photos that you keep at ${keeper}.</p>
<p><a href="${connect}">Connect my photos</a></p>
</main>`,
		),
	);

/** A client that runs in the page: every path is the same file, and its script does the rest. */
export const appHtml = (keeper: string, script = "/app.js"): string =>
	documentOf(
		"Photo Print",
		html`<main>
<h1>Photo Print</h1>
<p>Print the photos that you keep at ${keeper}.</p>
<p><button type="button">Connect my photos</button></p>
</main>
<script type="module" src="${script}"></script>`,
	);

/** A file as it lies on the server: the page, or by its name its program. */
export const filePage = (text: string, path = "/"): HttpResponse =>
	path.endsWith(".js")
		? { status: 200, headers: [["Content-Type", "text/javascript"]], body: text }
		: page(200, text, [["Referrer-Policy", "no-referrer"]]);

/** @param originals where they can be seen at the API, if anywhere */
export const photosPage = (photos: readonly string[], headers: HeaderList = [], originals?: string): HttpResponse =>
	page(
		200,
		documentOf(
			"Your photos",
			html`<main>
<h1>Your photos</h1>
<ul>
${photos.map((photo) => html`<li>${photo}</li>\n`)}</ul>
${originals === undefined ? "" : html`<p><a href="${originals}">See the originals</a></p>\n`}</main>`,
		),
		[...headers, ...HEADERS],
	);

/** Where the page that is shown first leads. */
export const WAITING_FOR = "/photos";

/** Shown at the redirect URI before the code is redeemed, with content of another site. */
export const waitingPage = (advert: Advert, onward: string): HttpResponse =>
	withPolicyOf(
		advert,
		page(
			200,
			documentOf(
				"One moment",
				html`<main>
<h1>One moment</h1>
<p>Your photos are being fetched.</p>
<p><a href="${onward}">See them</a></p>
${advertOf(advert)}</main>`,
			),
			HEADERS,
		),
	);

/** Says in plain words that it did not work, and offers the way back. */
export const stoppedPage = (reason: string, headers: HeaderList = [], again = "/connect"): HttpResponse =>
	page(
		400,
		documentOf(
			"Not connected",
			html`<main>
<h1>Your photos are not connected</h1>
<p>Photo Print stopped: <code>${reason}</code></p>
<p><a href="${again}">Try again</a></p>
</main>`,
		),
		[...headers, ...HEADERS],
	);

/** Who signed in, and the way out. */
export const signedInPage = (
	name: string,
	issuerHost: string,
	headers: HeaderList = [],
	signOut = "/logout",
): HttpResponse =>
	page(
		200,
		documentOf(
			"Signed in",
			html`<main>
<h1>Hello, ${name}</h1>
<p>You are signed in to Photo Print with your account at ${issuerHost}.</p>
<form method="post" action="${signOut}">
<button type="submit" name="do" value="sign-out">Sign out</button>
</form>
</main>`,
		),
		[...headers, ...HEADERS],
	);

export const notSignedInPage = (reason: string, headers: HeaderList = [], again = "/connect"): HttpResponse =>
	page(
		400,
		documentOf(
			"Not signed in",
			html`<main>
<h1>You are not signed in</h1>
<p>Photo Print stopped: <code>${reason}</code></p>
<p><a href="${again}">Try again</a></p>
</main>`,
		),
		[...headers, ...HEADERS],
	);

/** After a question that nobody saw: what was asked, what came back, and the way to a sign-in with a page. */
export const notSignedInYetPage = (
	reason: string,
	issuerHost: string,
	headers: HeaderList = [],
	again = "/connect",
): HttpResponse =>
	page(
		400,
		documentOf(
			"Not signed in yet",
			html`<main>
<h1>You are not signed in yet</h1>
<p>Photo Print asked ${issuerHost} to sign you in without showing you a page. The answer: <code>${reason}</code></p>
<form method="get" action="${again}">
<button type="submit" name="${VISIBLY[0]}" value="${VISIBLY[1]}">Sign in at ${issuerHost}</button>
</form>
</main>`,
		),
		[...headers, ...HEADERS],
	);

/** After a logout: of the client alone where `problem` says so. */
export const signedOutPage = (status: number, text: string, again: string, problem?: string): HttpResponse =>
	page(
		status,
		documentOf(
			problem === undefined ? "Signed out" : "Not signed out",
			html`<main>
<h1>${text}</h1>
${problem === undefined ? "" : html`<p>Photo Print stopped: <code>${problem}</code></p>\n`}<p><a href="${again}">Sign in</a></p>
</main>`,
		),
		HEADERS,
	);
