import { testChecks } from "../../../../testing/checks";
import { formResent } from "./form-resent";
import * as lists from "./index";
import type { RedirectSubject } from "./subject";

const NO = ["form_dropped", 400] as const;

testChecks<RedirectSubject, Partial<RedirectSubject>>({
	at: import.meta.url,
	lists,
	lane: "user",
	subject: ({ method = "POST", status = 303, keepsPost = false }) => ({ method, status, keepsPost }),
	table: [
		{
			check: formResent,
			cases: [
				["307", { status: 307 }, "passed"],
				["308", { status: 308 }, "passed"],
				["303", {}, NO],
				["302, by browsers of today", { status: 302 }, NO],
				["302, by one that keeps the method", { status: 302, keepsPost: true }, "passed"],
				["303, by one that keeps the method", { keepsPost: true }, NO],
				["after a GET", { method: "GET", status: 307 }, "skipped"],
			],
		},
	],
});
