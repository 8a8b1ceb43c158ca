import { expect, test } from "vitest";
import { CLIENT_ORIGIN } from "../../cast/cast";
import { header } from "../../http/message";
import { advertOf } from "../advert";
import { waitingPage } from "../client/pages";
import { html } from "../html";
import { receive } from "./browser";
import { imageRequest, imagesOf } from "./images";

const EVIL = "https://evil.example";
const CALLBACK = `${CLIENT_ORIGIN}/cb?code=secret`;

test("the images of a page, in order; a link is none, and neither is a page without one", () => {
	expect(imagesOf(html`<p>${advertOf({ origin: EVIL })}</p><img alt="" src="/logo.png">`.html)).toEqual([
		`${EVIL}/advert.png`,
		"/logo.png",
	]);
	expect(imagesOf('<p><a href="https://evil.example/">x</a><img alt="none"></p>')).toEqual([]);
	expect(advertOf(undefined)).toBe("");
});

test.each([
	["unsafe-url", CALLBACK],
	[undefined, `${CLIENT_ORIGIN}/`],
	["no-referrer", undefined],
] as const)("a page that was sent with %s is told of as %s", (policy, referer) => {
	const browser = { role: "browser", cookies: [], history: [] } as Parameters<typeof receive>[0];
	const advert = { origin: EVIL, ...(policy === undefined ? {} : { policy }) };
	const response = waitingPage(advert, "/photos");
	expect(header(response.headers, "referrer-policy")).toBe(policy);
	receive(browser, { method: "GET", url: CALLBACK, headers: [], body: "" }, response);
	const request = imageRequest(browser, `${EVIL}/advert.png`, false);
	expect([request.method, header(request.headers, "referer")]).toEqual(["GET", referer]);
	expect(header(imageRequest(browser, `${EVIL}/advert.png`, true).headers, "referer")).toBe(CALLBACK);
});
