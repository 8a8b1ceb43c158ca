import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePairs } from "../../http/form";
import { consentPage } from "../as/pages/consent";
import { loginPage } from "../as/pages/login";
import { documentOf, escapeHtml, html } from "../html";
import { fillForm, readForms } from "./forms";

const fields = { issuerHost: "as.example", clientName: "Photo Print", request: "r", csrf: "c" };

describe("the forms of our own pages", () => {
	test("sign-in", () => {
		expect(readForms(loginPage(fields))).toEqual([
			{
				action: "/login",
				hidden: [
					["request", "r"],
					["csrf", "c"],
				],
				fields: ["username", "password"],
				buttons: [{ label: "Sign in", name: "", value: "" }],
			},
		]);
	});

	test("consent", () => {
		const page = consentPage({ ...fields, userName: "Ada", scopes: ["photos.read"], redirectHost: "photos.example" });
		expect(readForms(page)[0]?.buttons).toEqual([
			{ label: "Allow", name: "decision", value: "allow" },
			{ label: "Deny", name: "decision", value: "deny" },
		]);
	});

	test("what is typed is sent after the hidden fields", () => {
		const { action, body } = fillForm(loginPage(fields), [["username", "a&b"]]);
		expect([action, body]).toEqual(["/login", "request=r&csrf=c&username=a%26b"]);
	});

	test("a page without a form cannot be filled in", () => {
		expect(readForms("<p>")).toEqual([]);
		expect(() => fillForm("<p>", [])).toThrow("no form");
	});
});

describe("escaping", () => {
	test("no character of HTML survives in a hole, and marked HTML is not escaped twice", () => {
		expect(escapeHtml(`<a href="x">'&`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
		expect(html`<p>${"<b>"}${html`<i>${"&"}</i>`}${[html`<u>`, html`</u>`]}</p>`.html).toBe(
			"<p>&lt;b&gt;<i>&amp;</i><u></u></p>",
		);
		expect(documentOf("<title>", html``)).toContain("<title>&lt;title&gt;</title>");
	});

	test("any text that a page was given comes back from its form, and adds no element", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				const page = loginPage({ issuerHost: text, clientName: text, request: text, csrf: text, problem: text });
				expect(page.match(/</g)).toHaveLength(loginPage({ ...fields, problem: "x" }).match(/</g)?.length ?? 0);
				expect(parsePairs(fillForm(page, []).body)).toEqual([
					["request", text],
					["csrf", text],
				]);
			}),
			{ seed: 10, numRuns: 300 },
		);
	});
});
