import { describe, expect, test } from "vitest";
import { header, page, redirect } from "../../http/message";
import type { BrowserMemory } from "../../world/browser-memory";
import { navigateFrame, receiveInFrame } from "./frame";

const AS = "https://as.example/authorize";
const EVIL = "https://evil.example/offer";

const cookie = (name: string, sameSite: "Strict" | "Lax" | "None") =>
	({ name, value: "1", host: "as.example", path: "/", secure: true, httpOnly: true, sameSite }) as const;

const shown = (url: string) => ({ url, status: 200, html: "", referrerPolicy: "no-referrer" });

const at = (url: string): BrowserMemory => ({
	role: "browser",
	cookies: [cookie("s", "Strict"), cookie("l", "Lax"), cookie("n", "None")],
	history: [url],
	page: shown(url),
});

describe("a frame", () => {
	test.each([
		["of another site is sent only cookies that say None", EVIL, "n=1"],
		["of the same site is sent all", "https://as.example/other", "s=1; l=1; n=1"],
	])("%s", (_, url, expected) => {
		expect(header(navigateFrame(at(url), AS).headers, "cookie")).toBe(expected);
		const posting = { ...at(url), frame: shown(AS) };
		expect(header(navigateFrame(posting, AS, "a=1").headers, "cookie")).toBe(expected);
	});

	test("shows a page, and the window and its history stay as they are", () => {
		const browser = at(EVIL);
		const answer = page(200, "<p>", [["Set-Cookie", "x=1; SameSite=Lax"]]);
		expect(receiveInFrame(browser, navigateFrame(browser, AS), answer)).toBeUndefined();
		expect([browser.frame?.html, browser.page?.url, browser.history]).toEqual(["<p>", EVIL, [EVIL]]);
		expect(browser.cookies).toHaveLength(3);
	});

	test("keeps a cookie that says None, and says where a redirect leads", () => {
		const browser = at(EVIL);
		const answer = redirect("/x", [["Set-Cookie", "x=1; Secure; SameSite=None"]]);
		expect(receiveInFrame(browser, navigateFrame(browser, AS), answer)).toBe("https://as.example/x");
		expect([browser.cookies.length, browser.frame]).toEqual([4, undefined]);
	});
});
