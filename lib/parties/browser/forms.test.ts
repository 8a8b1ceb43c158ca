import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePairs } from "../../http/form";
import { consentPage } from "../as/pages/consent";
import { loginPage } from "../as/pages/login";
import { documentOf, escapeHtml, html } from "../html";
import { fillForm, readForms } from "./forms";

const fields = { action: "/login", issuerHost: "as.example", clientName: "Photo Print", request: "r", csrf: "c" };

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
				boxes: [],
				buttons: [{ label: "Sign in", name: "", value: "" }],
			},
		]);
	});

	test("consent", () => {
		const page = consentPage({ ...fields, userName: "Ada", scope: "photos.read", redirectHost: "photos.example" });
		expect(readForms(page)[0]?.buttons).toEqual([
			{ label: "Allow", name: "decision", value: "allow" },
			{ label: "Deny", name: "decision", value: "deny" },
		]);
	});

	test("what may be taken away has a box, and is sent while it is ticked", () => {
		const page = (scope: string) => consentPage({ ...fields, userName: "Ada", scope, redirectHost: "photos.example" });
		const allow = ["decision", "allow"] as const;
		expect(fillForm(page("a b"), [allow]).body).toBe("request=r&csrf=c&scope=a&scope=b&decision=allow");
		expect(fillForm(page("a b"), [["-scope", "a"], allow]).body).toBe("request=r&csrf=c&scope=b&decision=allow");
		expect(fillForm(page("a b"), [["-scope", "c"], allow]).body).toBe(
			"request=r&csrf=c&scope=a&scope=b&decision=allow",
		);
		expect(readForms(page("openid a"))[0]?.boxes).toEqual([{ name: "scope", value: "a", ticked: true }]);
		expect(readForms(page("a"))[0]?.boxes).toEqual([]);
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
				const page = loginPage({
					action: text,
					issuerHost: text,
					clientName: text,
					request: text,
					csrf: text,
					problem: text,
				});
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
