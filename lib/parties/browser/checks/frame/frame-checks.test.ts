import type { HeaderList } from "../../../../http/message";
import { testChecks } from "../../../../testing/checks";
import { BLOCKED } from "../subject";
import { frameAncestors } from "./frame-ancestors";
import { frameOptions } from "./frame-options";
import * as lists from "./index";
import type { FrameSubject } from "./subject";

const NO = [BLOCKED, 400] as const;

interface Input {
	readonly around?: string;
	readonly headers?: HeaderList;
}

const csp = (...policies: readonly string[]) => ({
	headers: policies.map((policy) => ["Content-Security-Policy", policy] as const),
});
const xfo = (...values: readonly string[]) => ({
	headers: values.map((value) => ["X-Frame-Options", value] as const),
});
const OWN = { around: "https://as.example" } as const;

testChecks<FrameSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: ({ around = "https://evil.example", headers = [] }) => ({
		around,
		url: "https://as.example/authorize",
		response: { status: 200, headers, body: "" },
	}),
	table: [
		{
			check: frameAncestors,
			cases: [
				["says nothing", {}, "skipped"],
				["a policy about something else", csp("default-src 'none'"), "skipped"],
				["nobody", csp("frame-ancestors 'none'"), NO],
				["nobody, in capitals", csp("Frame-Ancestors 'NONE'"), NO],
				["nobody, in an empty list", csp("frame-ancestors"), NO],
				["itself", csp("frame-ancestors 'self'"), NO],
				["itself, in a page of its own", { ...csp("frame-ancestors 'self'"), ...OWN }, "passed"],
				["another site", csp("frame-ancestors https://photos.example"), NO],
				["this one", csp("frame-ancestors https://photos.example https://evil.example"), "passed"],
				["this host", csp("frame-ancestors evil.example"), "passed"],
				["hosts below", csp("frame-ancestors *.example"), "passed"],
				["hosts below this one", csp("frame-ancestors *.evil.example"), NO],
				["this host on another port", csp("frame-ancestors https://evil.example:8443"), NO],
				["everybody", csp("frame-ancestors *"), "passed"],
				["a scheme", csp("frame-ancestors https:"), "passed"],
				["another scheme", csp("frame-ancestors http:"), NO],
				["behind another directive", csp("script-src 'self'; frame-ancestors 'none'"), NO],
				["the first of two counts", csp("frame-ancestors *; frame-ancestors 'none'"), "passed"],
				["two policies, both count", csp("frame-ancestors *", "frame-ancestors 'none'"), NO],
				["two policies in one line", csp("frame-ancestors *, frame-ancestors 'none'"), NO],
			],
		},
		{
			check: frameOptions,
			cases: [
				["says nothing", {}, "skipped"],
				["nobody", xfo("deny"), NO],
				["itself", xfo("SAMEORIGIN"), NO],
				["itself, in a page of its own", { ...xfo("SAMEORIGIN"), ...OWN }, "passed"],
				["a value that means nothing today", xfo("ALLOW-FROM https://photos.example"), "passed"],
				["twice", xfo("SAMEORIGIN", "DENY"), NO],
			],
		},
	],
});
